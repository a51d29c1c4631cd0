package np.shulka.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which tests hold which billing rule: they say so in their name ({@code s11_...}) or in a comment
 * on their line. The kept page lists them; write it anew with {@code -Dshulka.write}.
 */
class RulesTest {
  private static final SourceTree TREE = SourceTree.ofRepository();
  private static final Path PAGE = TREE.root().resolve("docs/rules.md");

  /** What the life of a subscription is made of, and what went wrong elsewhere. */
  private static final List<String> WITH_A_TEST =
      Stream.of(upTo("S", 25), upTo("C", 26), upTo("W", 8)).flatMap(each -> each).toList();

  private static final Pattern RULE = Pattern.compile("\\b([SCW]\\d+)\\b");
  private static final Pattern NAME = Pattern.compile("void ((?:[a-z]\\d+_)+)");
  private static final Pattern COMMENT = Pattern.compile("// ((?:[A-Z]\\d+(?:, )?)+)$");
  private static final Pattern PLANTED = Pattern.compile("Planted\\.of\\(\"([^\"]+)\"");

  private final Map<String, Held> rules = new TreeMap<>(byLetterAndNumber());

  private static Stream<String> upTo(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
  }

  @Test
  void every_rule_of_a_subscriptions_life_has_a_test() {
    read();

    assertThat(
            rules.entrySet().stream().filter(it -> it.getValue().tests > 0).map(Map.Entry::getKey))
        .containsAll(WITH_A_TEST);
  }

  @Test
  void the_kept_page_lists_them() throws IOException {
    read();
    String page = page();
    if (System.getProperty("shulka.write") != null) Files.writeString(PAGE, page);

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private void read() {
    for (SourceTree.Line line : TREE.testLines()) {
      found(NAME, line)
          .flatMap(names -> found(names.replace('_', ' ')))
          .forEach(it -> test(it, line));
      found(COMMENT, line).flatMap(RulesTest::found).forEach(it -> test(it, line));
      found(PLANTED, line).flatMap(RulesTest::found).forEach(it -> held(it).bugs++);
    }
  }

  private void test(String rule, SourceTree.Line line) {
    held(rule).tests++;
    held(rule).types.add(line.type());
  }

  private Held held(String rule) {
    return rules.computeIfAbsent(rule, _ -> new Held());
  }

  private static Stream<String> found(Pattern pattern, SourceTree.Line line) {
    return pattern.matcher(line.text()).results().map(result -> result.group(1));
  }

  private static Stream<String> found(String text) {
    return RULE.matcher(text.toUpperCase(Locale.ROOT)).results().map(MatchResult::group);
  }

  private static Comparator<String> byLetterAndNumber() {
    return Comparator.<String, String>comparing(rule -> rule.substring(0, 1))
        .thenComparing(rule -> Integer.valueOf(rule.substring(1)));
  }

  private String page() {
    String rows =
        rules.entrySet().stream()
            .map(it -> "| %s | %s |%n".formatted(it.getKey(), it.getValue()))
            .collect(Collectors.joining());
    return """
        # Billing rules and their tests

        S are the rules of billing, C what users of other systems suffered from, W what was read in code for Khalti.
        Tests and vectors are counted where they are written, not how often they run. \
        Generated; `RulesTest` compares it.

        | Rule | Tests | Planted bugs | Where |
        |---|---|---|---|
        """
        + rows;
  }

  /** What holds one rule. */
  private static final class Held {
    private final Set<String> types = new TreeSet<>();
    private int tests;
    private int bugs;

    @Override
    public String toString() {
      String where = types.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
      return String.format(Locale.ROOT, "%d | %s | %s", tests, bugs == 0 ? "" : bugs, where);
    }
  }
}
