package np.shulka.bootstrap.soak;

import java.time.Duration;

/** How long what takes its time in the world may take before the real thing. */
final class Pace {
  private static final Duration SHORTEST = Duration.ofMillis(15);
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int FASTER = 2_000;

  private Pace() {}

  /** Minutes are parts of a second, and hours and days are a few. */
  static Duration of(Duration inTheWorld) {
    Duration here = SHORTEST.plus(inTheWorld.dividedBy(FASTER));
    return here.compareTo(LONGEST) < 0 ? here : LONGEST;
  }
}
