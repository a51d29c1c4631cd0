package np.shulka.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import np.shulka.bootstrap.architecture.SourceTree.Method;
import org.junit.jupiter.api.Test;

/** Taste that is checked: the limits of the house style, over every source file we wrote. */
class TidyTest {
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_METHOD = 40;
  private static final int LONGEST_TEST = 30;
  private static final int LONGEST_TYPE = 250;
  private static final int LONGEST_README = 120;
  private static final int MOST_PARAMETERS = 7;
  private static final Pattern LOOSE_END = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?! #\\d+)");
  private static final SourceTree TREE = SourceTree.ofRepository();

  @Test
  void lines_are_short() {
    assertThat(TREE.lines(line -> line.length() > LONGEST_LINE)).isEmpty();
  }

  @Test
  void methods_are_short() {
    assertThat(
            TREE.methods().stream()
                .filter(
                    method -> method.lines() > (method.isTest() ? LONGEST_TEST : LONGEST_METHOD)))
        .isEmpty();
  }

  @Test
  void types_are_short() {
    assertThat(TREE.types().stream().filter(type -> type.lines() > LONGEST_TYPE)).isEmpty();
  }

  @Test
  void parameter_lists_are_short() {
    assertThat(TREE.methods().stream().filter(method -> method.parameters() > MOST_PARAMETERS))
        .isEmpty();
  }

  @Test
  void public_types_say_what_they_are() {
    assertThat(TREE.types().stream().filter(SourceTree.Type::isSilent)).isEmpty();
  }

  @Test
  void loose_ends_have_a_ticket() {
    String own = Path.of("TidyTest.java").toString();
    assertThat(
            TREE.lines(line -> LOOSE_END.matcher(line).find()).stream()
                .filter(l -> !l.contains(own)))
        .isEmpty();
  }

  @Test
  void packages_say_what_they_promise() {
    assertThat(TREE.packagesWithoutInfo()).isEmpty();
  }

  @Test
  void names_of_tests_are_sentences() {
    assertThat(TREE.methods().stream().filter(Method::isTest).filter(TidyTest::isNoSentence))
        .isEmpty();
  }

  @Test
  void decisions_are_in_their_index() throws IOException {
    Path decisions = TREE.root().resolve("docs/decisions");
    String index = Files.readString(decisions.resolve("README.md"));

    try (Stream<Path> records = Files.list(decisions)) {
      List<String> missing =
          records
              .map(record -> record.getFileName().toString())
              .filter(name -> name.matches("\\d{4}-.*\\.md") && !index.contains(name))
              .toList();
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void the_readme_is_short() throws IOException {
    assertThat(Files.readAllLines(TREE.root().resolve("README.md")))
        .hasSizeLessThanOrEqualTo(LONGEST_README);
  }

  @Test
  void the_tree_is_really_read() {
    assertThat(TREE.types()).hasSizeGreaterThan(150);
    assertThat(TREE.methods().stream().filter(Method::isTest).count()).isGreaterThan(100);
  }

  private static boolean isNoSentence(Method method) {
    String name = method.name();
    return name.length() > 60
        || !name.matches("[a-z0-9_]+")
        || name.startsWith("test")
        || name.contains("should");
  }
}
