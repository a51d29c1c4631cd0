package np.shulka.bootstrap.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pages of failed tests showed, for somebody who has nothing but the printed output: of
 * each test that left an {@code error-context.md} the addresses and the snapshot of its page.
 */
final class FailedPages {
  private static final int LONGEST = 4_000;
  private static final String CONTEXT = "error-context.md";
  private static final String NAME = "- Name: ";
  private static final String SNAPSHOT = "```yaml";
  private static final String SOURCE = "# Test source";

  private FailedPages() {}

  /** All of them, by the folder that has the rest; nothing if nothing failed. */
  static String in(Path traces) {
    if (!Files.isDirectory(traces)) return "";
    try (Stream<Path> folders = Files.list(traces)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(CONTEXT)))
          .sorted()
          .map(FailedPages::of)
          .collect(Collectors.joining());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String of(Path folder) {
    String context = read(folder.resolve(CONTEXT));
    Path addresses = folder.resolve("addresses.txt");
    String at = Files.isRegularFile(addresses) ? read(addresses).strip() : "an unknown address";
    return "%n=== %s%n=== at %s; the rest is in %s%n%s%n"
        .formatted(name(context), at.replace("\n", ", "), folder.getFileName(), shown(context));
  }

  private static String name(String context) {
    return context
        .lines()
        .filter(line -> line.startsWith(NAME))
        .map(line -> line.substring(NAME.length()))
        .findFirst()
        .orElse("a test");
  }

  /** Without what failed, which the log says, and without the test's own source. */
  private static String shown(String context) {
    List<String> all = context.lines().toList();
    int from = Math.max(0, all.indexOf(SNAPSHOT));
    int end = all.indexOf(SOURCE);
    String shown = String.join("\n", all.subList(from, end > from ? end : all.size())).strip();
    if (shown.length() <= LONGEST) return shown;
    int more = shown.length() - LONGEST;
    return shown.substring(0, LONGEST) + "\n… and " + more + " characters more";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
