package np.shulka.bootstrap.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;

/** A real PostgreSQL of our own, with durable settings and a folder that survives restarts. */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Duration START_WAIT = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 5;

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static EmbeddedDatabase start(Path folder) {
    return start(folder, EmbeddedDatabase::freePort);
  }

  /**
   * Starts it on the first of the ports that is still free then. Whoever answers at one that
   * another took meanwhile is taken for ours by the library, so it is asked for its folder.
   */
  static EmbeddedDatabase start(Path folder, IntSupplier ports) {
    DataFolder place = new DataFolder(folder);
    Path data = place.data();
    place.refuseUnusable();
    try {
      new LeftoverDatabase(data).end();
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        EmbeddedPostgres postgres = program(folder, data).setPort(ports.getAsInt()).start();
        if (isIn(data, postgres)) return new EmbeddedDatabase(postgres);
        awaitFailure(data);
        postgres.close();
      }
      throw new IllegalStateException("other programs take each port of the embedded PostgreSQL");
    } catch (IOException | SQLException | IllegalStateException trouble) {
      throw place.unusable("is where PostgreSQL does not start: " + trouble.getMessage(), trouble);
    }
  }

  private static EmbeddedPostgres.Builder program(Path folder, Path data) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
        // The library's defaults are for tests that lose nothing when they lose everything.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("timezone", "UTC")
        .setPGStartupWait(START_WAIT);
  }

  private static boolean isIn(Path data, EmbeddedPostgres postgres)
      throws IOException, SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement asking = connection.createStatement();
        ResultSet folder = asking.executeQuery("show data_directory")) {
      folder.next();
      Path answers = Path.of(folder.getString(1)); // as it was started: perhaps by a link
      return Files.exists(answers) && Files.isSameFile(answers, data);
    }
  }

  /** Ours cannot have the port and ends; until it has, it holds the folder against its next try. */
  private static void awaitFailure(Path data) {
    ProcessHandle.current()
        .children()
        .filter(child -> startsIn(data, child))
        .forEach(child -> child.onExit().join());
  }

  private static boolean startsIn(Path data, ProcessHandle program) {
    String[] words = program.info().arguments().orElse(new String[0]);
    return List.of(words).contains(data.toString());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  String url() {
    return String.format(
        Locale.ROOT, "jdbc:postgresql://localhost:%d/postgres", postgres.getPort());
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
