package np.shulka.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import np.shulka.bootstrap.FreePort;
import np.shulka.bootstrap.UnpackedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedDatabaseTest {
  @TempDir private Path folder;

  @Test
  void who_took_the_port_meanwhile_is_not_taken_for_ours() throws IOException {
    int free = FreePort.any();
    try (EmbeddedPostgres other = EmbeddedPostgres.start()) {
      Iterator<Integer> ports = List.of(other.getPort(), free).iterator();

      try (EmbeddedDatabase ours = EmbeddedDatabase.start(folder, ports::next)) {
        assertThat(ours.url()).contains(":" + free + "/");
      }
    }
  }

  @Test
  void ours_is_known_behind_a_link() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    try (EmbeddedDatabase ours = EmbeddedDatabase.start(link)) {
      assertThat(ours.url()).startsWith("jdbc:postgresql://localhost:");
    }
  }

  @Test
  void one_that_another_uses_is_left_alone() throws SQLException, IOException {
    try (EmbeddedDatabase ours = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .cause()
          .hasMessageContaining("another Shulka uses");

      assertThat(answers(ours)).isTrue();
    }
  }

  @Test
  void one_that_was_left_behind_is_ended() throws IOException, SQLException, InterruptedException {
    UnpackedPostgres.in(folder);
    String program = ProcessHandle.current().info().command().orElseThrow();
    String classes = System.getProperty("java.class.path");
    new ProcessBuilder(program, "-cp", classes, Killed.class.getName(), folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    assertThat(folder.resolve("postgres/postmaster.pid")).exists();

    try (EmbeddedDatabase ours = EmbeddedDatabase.start(folder)) {
      assertThat(answers(ours)).isTrue();
    }
  }

  private static boolean answers(EmbeddedDatabase database) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(database.url(), "postgres", "postgres")) {
      return connection.isValid(5);
    }
  }

  /** Dies with a database that it started. */
  static final class Killed {
    private Killed() {}

    static void main(String[] arguments) {
      EmbeddedDatabase _ = EmbeddedDatabase.start(Path.of(arguments[0]));
      Runtime.getRuntime().halt(0);
    }
  }
}
