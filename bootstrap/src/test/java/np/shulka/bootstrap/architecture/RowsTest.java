package np.shulka.bootstrap.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page that is kept by hand leaves out no row of the billing rules, and each row there names
 * tests that exist; what they hold is for people to read.
 */
class RowsTest {
  private static final SourceTree TREE = SourceTree.ofRepository();
  private static final Pattern ROW = Pattern.compile("\\| ([SCW][\\d.]+) \\| .*");
  private static final Pattern SHOWN = Pattern.compile("`(\\w+\\.\\w+)`");
  private static final int OF_USERS = 26;
  private static final int OF_KHALTI_CODE = 8;

  /** How many rows each table has, from S1 on. */
  private static final List<Integer> OF_BILLING =
      List.of(5, 6, 5, 8, 5, 2, 7, 5, 5, 6, 5, 6, 5, 5, 3, 8, 4, 7, 6, 5, 3, 5, 5, 6, 2);

  private static List<String> lines() throws IOException {
    try (Stream<String> lines = Files.lines(TREE.root().resolve("docs/rules-by-row.md"))) {
      return lines.filter(line -> ROW.matcher(line).matches()).toList();
    }
  }

  @Test
  void no_row_is_left_out() throws IOException {
    List<String> all = new ArrayList<>();
    for (int rule = 1; rule <= OF_BILLING.size(); rule++) {
      for (int row = 1; row <= OF_BILLING.get(rule - 1); row++) all.add("S" + rule + "." + row);
    }
    IntStream.rangeClosed(1, OF_USERS).forEach(number -> all.add("C" + number));
    IntStream.rangeClosed(1, OF_KHALTI_CODE).forEach(number -> all.add("W" + number));

    assertThat(lines().stream().map(line -> ROW.matcher(line).replaceFirst("$1")))
        .containsExactlyElementsOf(all);
  }

  @Test
  void every_row_is_shown_by_tests_that_are_there() throws IOException {
    Set<String> there =
        TREE.methods().stream()
            .filter(SourceTree.Method::isTest)
            .map(RowsTest::named)
            .collect(toSet());

    for (String line : lines()) {
      List<String> shown = SHOWN.matcher(line).results().map(it -> it.group(1)).toList();
      assertThat(shown).as(line).isNotEmpty().isSubsetOf(there);
    }
  }

  private static String named(SourceTree.Method test) {
    Path file = Path.of(test.where().replaceFirst("#.*", "")).getFileName();
    return file.toString().replace(".java", ".") + test.name();
  }
}
