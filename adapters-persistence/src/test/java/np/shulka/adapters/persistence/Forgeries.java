package np.shulka.adapters.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of {@code forged.sql}, with {@code $names} replaced by what they stand for. */
final class Forgeries {
  private static final Pattern BLOCK = Pattern.compile("(?m)^-- (?=honest: |forgery: )");
  private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");

  private final Map<String, String> words;
  private final List<Forgery> all = new ArrayList<>();

  /** Reads them; the words are the ids that the forged SQL may name. */
  Forgeries(Map<String, String> words) {
    this.words = new LinkedHashMap<>(words);
    BLOCK.splitAsStream(text()).filter(block -> block.startsWith("honest")).forEach(this::honest);
    BLOCK.splitAsStream(text()).filter(block -> block.startsWith("forgery")).forEach(this::forged);
  }

  List<Forgery> all() {
    return List.copyOf(all);
  }

  String honest(String... names) {
    return String.join(
        "\n", List.of(names).stream().map(name -> "$" + name).map(this::filled).toList());
  }

  private void honest(String block) {
    String name = block.lines().findFirst().orElseThrow().substring("honest: ".length());
    words.put(name, filled(body(block)));
  }

  private void forged(String block) {
    List<String> head = block.lines().limit(2).toList();
    all.add(
        new Forgery(
            head.get(0).substring("forgery: ".length()),
            head.get(1).substring("-- refused by: ".length()),
            filled(body(block))));
  }

  private static String body(String block) {
    return String.join("\n", block.lines().skip(1).filter(line -> !line.startsWith("--")).toList());
  }

  private String filled(String sql) {
    return NAME.matcher(sql).replaceAll(name -> Matcher.quoteReplacement(word(name.group(1))));
  }

  private String word(String name) {
    return Objects.requireNonNull(words.get(name), name);
  }

  private static String text() {
    try (InputStream file = Forgeries.class.getResourceAsStream("/forged.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Something that must not work, and the rule that says so. */
  record Forgery(String name, String refusedBy, String sql) {
    @Override
    public String toString() {
      return name;
    }
  }
}
