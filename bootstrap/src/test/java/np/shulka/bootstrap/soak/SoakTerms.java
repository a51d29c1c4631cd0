package np.shulka.bootstrap.soak;

import java.time.Duration;

/**
 * How to soak.
 *
 * @param length how long there is trouble
 * @param patience how long everything may take to come to its end afterwards
 */
record SoakTerms(long seed, Duration length, int shoppers, Duration patience) {
  private static final int SHOPPERS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static SoakTerms of(long seed, Duration length) {
    return new SoakTerms(seed, length, SHOPPERS, PATIENCE);
  }
}
