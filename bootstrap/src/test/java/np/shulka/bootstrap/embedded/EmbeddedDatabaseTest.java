package np.shulka.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import np.shulka.bootstrap.FreePort;
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
}
