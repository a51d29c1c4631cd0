package np.shulka.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of the embedded authorization server, and the file in which it is kept. */
class SigningKeyTest {
  private static final String FILE = "token-signing.key";
  @TempDir private Path folder;

  @Test
  void it_is_the_same_at_the_next_start() throws Exception {
    Path place = folder.resolve("new");

    var first = SigningKey.in(place);

    assertThat(first.isPrivate()).isTrue();
    assertThat(first.size()).isEqualTo(2048);
    assertThat(SigningKey.in(place)).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve(FILE))))
        .isEqualTo("rw-------");
    assertThat(place).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void rubbish_in_its_file_is_named() throws IOException {
    Files.writeString(folder.resolve(FILE), "not a key");

    assertThatThrownBy(() -> SigningKey.in(folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("SHULKA_DATA_FOLDER")
        .hasMessageContaining(FILE)
        .hasMessageContaining("remove it");
  }

  @Test
  void a_folder_that_cannot_be_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");

    assertThatThrownBy(() -> SigningKey.in(file.resolve("below")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(FILE);
  }
}
