package np.shulka.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is all that npm installs here under a permissive licence? */
class NpmLocksTest {
  @Test
  void every_package_has_a_licence_that_is_allowed() {
    NpmLocks locks = new NpmLocks(SourceTree.repository());

    assertThat(locks.files()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(locks.refused()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MIT                     | true",
        "(MIT OR CC0-1.0)        | true",
        "GPL-3.0-only OR MIT     | true",
        "MIT AND ISC             | true",
        "MIT AND GPL-3.0-only    | false",
        "MIT OR ISC AND GPL-3.0  | false",
        "GPL-3.0-only            | false",
        "SEE LICENSE IN LICENSE  | false",
        "UNLICENSED              | false",
        "mit                     | false"
      })
  void a_licence_is_allowed_by_its_name(String licence, boolean allowed) {
    assertThat(NpmLocks.isAllowed(licence)).isEqualTo(allowed);
  }

  @Test
  void a_package_is_named_with_its_licence(@TempDir Path tree) throws IOException {
    locks(tree.resolve("web"), "\"node_modules/a/node_modules/@b/c\"", "\"GPL-3.0-only\"");
    locks(tree.resolve("web/node_modules/d"), "\"node_modules/e\"", "\"AGPL-3.0\"");

    assertThat(new NpmLocks(tree).refused())
        .containsExactly("web/package-lock.json: @b/c 1.2.3 is licensed as GPL-3.0-only");
  }

  @Test
  void what_says_nothing_is_refused(@TempDir Path tree) throws IOException {
    locks(tree, "\"node_modules/a\"", "null");

    assertThat(new NpmLocks(tree).refused())
        .containsExactly("package-lock.json: a 1.2.3 is licensed as nothing that its lock says");
  }

  /** A lock is a text, which somebody may change. */
  @Test
  void what_is_installed_has_its_own_say(@TempDir Path tree) throws IOException {
    locks(tree, "\"node_modules/a\"", "\"MIT\"");
    Path own = Files.createDirectories(tree.resolve("node_modules/a")).resolve("package.json");
    Files.writeString(own, "{\"name\": \"a\", \"license\": \"SSPL-1.0\"}");

    assertThat(new NpmLocks(tree).refused())
        .containsExactly("package-lock.json: a 1.2.3 is licensed as SSPL-1.0");
  }

  private static void locks(Path folder, String place, String licence) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("package-lock.json"),
        """
        {"packages": {"": {"name": "ours"}, %s: {"version": "1.2.3", "license": %s}}}
        """
            .formatted(place, licence));
  }
}
