package np.shulka.bootstrap.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL of our own, with durable settings and a folder that survives restarts. */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Duration START_WAIT = Duration.ofSeconds(60);
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  static EmbeddedDatabase start(Path folder) {
    try {
      Path data = folder.resolve("postgres");
      Files.createDirectories(folder);
      new LeftoverDatabase(data).end();
      return new EmbeddedDatabase(
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
              // The library's defaults are for tests that lose nothing when they lose everything.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("timezone", "UTC")
              .setPGStartupWait(START_WAIT)
              .start());
    } catch (IOException trouble) {
      throw new UncheckedIOException(
          "the embedded PostgreSQL does not start in " + folder, trouble);
    }
  }

  String url() {
    return "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
