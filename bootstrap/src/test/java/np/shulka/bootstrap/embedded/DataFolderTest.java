package np.shulka.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PostgreSQL would say after a minute, and not so that it helps, is said at once. */
final class DataFolderTest {
  @TempDir private Path folder;

  private void refused(Path place, String said) {
    assertThatThrownBy(new DataFolder(place)::refuseUnusable)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("SHULKA_DATA_FOLDER")
        .hasMessageContaining(said);
  }

  private Path data() throws IOException {
    return Files.createDirectories(folder.resolve("postgres"));
  }

  @Test
  void a_new_one_is_made() {
    Path place = folder.resolve("a/b");

    assertThatCode(new DataFolder(place)::refuseUnusable).doesNotThrowAnyException();

    assertThat(place).isEmptyDirectory();
  }

  @Test
  void one_of_ours_is_left_as_it_is() throws IOException {
    Files.writeString(data().resolve("PG_VERSION"), DataFolder.VERSION + "\n");

    assertThatCode(new DataFolder(folder)::refuseUnusable).doesNotThrowAnyException();

    assertThat(data()).isDirectoryContaining("glob:**PG_VERSION");
  }

  @Test
  void one_of_another_version_is_named() throws IOException {
    Files.writeString(data().resolve("PG_VERSION"), "15\n");

    refused(folder, "is of PostgreSQL 15, and 18 is embedded");
  }

  @Test
  void what_is_no_database_is_left_alone() throws IOException {
    Files.writeString(data().resolve("notes.txt"), "mine");

    refused(folder, "is no database");
  }

  @Test
  void a_file_is_no_folder() throws IOException {
    refused(Files.writeString(folder.resolve("file"), ""), "cannot be written");
  }

  @Test
  void what_cannot_be_written_is_named() {
    refused(Path.of("/proc/shulka"), "cannot be written");
  }

  @Test
  void the_version_is_that_of_the_program() throws IOException {
    try (EmbeddedDatabase _ = EmbeddedDatabase.start(folder)) {
      assertThat(data().resolve("PG_VERSION")).hasContent(DataFolder.VERSION + "\n");
    }
  }
}
