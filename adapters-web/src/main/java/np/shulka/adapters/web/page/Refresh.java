package np.shulka.adapters.web.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a page that waits looks again: often at first, and not for ever. */
record Refresh(int seconds, int next) {
  private static final int QUICK = 5;
  private static final int STEADY = 11;

  /** A page that looked as often as this waits to be asked. */
  static final int LAST = 20;

  /**
   * The next look after this one.
   *
   * @param count how often the page looked already, as the address says
   */
  static Optional<Refresh> after(int count) {
    if (count >= LAST) return Optional.empty();
    int seconds = count < QUICK ? 2 : count < STEADY ? 5 : 15;
    return Optional.of(new Refresh(seconds, count + 1));
  }

  /** Whether it is time to say that it takes longer. */
  static boolean slow(int count) {
    return count >= QUICK;
  }

  static int count(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
  }
}
