package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailedPagesTest {
  private static final String CONTEXT =
      """
      # Instructions

      - Explain why, be concise.

      # Test info

      - Name: flows.spec.ts >> a change is paid
      - Location: flows.spec.ts:10:3

      # Error details

      ```
      Error: expect(locator).toBeVisible() failed
      ```

      ```yaml
      - heading "Change the plan" [level=1]
      PAGE
      ```

      # Test source

      ```ts
      > 10 | await hand.press(yes);
      ```
      """;

  @TempDir private Path traces;

  private void failed(String folder, String page) throws IOException {
    Path there = Files.createDirectories(traces.resolve(folder));
    Files.writeString(there.resolve("error-context.md"), CONTEXT.replace("PAGE", page));
  }

  @Test
  void each_failed_test_says_where_it_was_and_what_was_there() throws IOException {
    failed("flows-a-change", "- text: Nothing is to be paid now.");
    Path addresses = traces.resolve("flows-a-change").resolve("addresses.txt");
    Files.writeString(addresses, "http://localhost/me\nhttp://localhost/admin\n");
    Files.createDirectories(traces.resolve("flows-that-passed"));

    assertThat(FailedPages.in(traces))
        .contains("=== flows.spec.ts >> a change is paid")
        .contains("at http://localhost/me, http://localhost/admin; the rest is in flows-a-change")
        .contains("- heading \"Change the plan\"", "- text: Nothing is to be paid now.")
        .doesNotContain("Explain why", "toBeVisible", "hand.press", "flows-that-passed");
  }

  @Test
  void a_page_that_is_long_is_cut() throws IOException {
    failed("one", "x".repeat(10_000));
    failed("two", "y");

    assertThat(FailedPages.in(traces)).hasSizeLessThan(5_500).containsPattern("and 6\\d{3} char");
    assertThat(FailedPages.in(traces)).contains("in one", "in two");
  }

  @Test
  void where_nothing_failed_nothing_is_said() {
    assertThat(FailedPages.in(traces)).isEmpty();
    assertThat(FailedPages.in(traces.resolve("gone"))).isEmpty();
  }
}
