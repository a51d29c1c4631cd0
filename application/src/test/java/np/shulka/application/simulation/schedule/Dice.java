package np.shulka.application.simulation.schedule;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws that depend on a seed and on nothing else. */
public final class Dice {
  private static final RandomGeneratorFactory<RandomGenerator> KIND =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final long seed;
  private final RandomGenerator random;

  private Dice(long seed) {
    this.seed = seed;
    this.random = KIND.create(seed);
  }

  public static Dice of(long seed) {
    return new Dice(seed);
  }

  /** Dice of their own for a purpose: how often they are thrown shifts nobody else's draws. */
  public Dice apart(String purpose) {
    return apart(purpose.hashCode());
  }

  /** Dice of their own for the n-th of a kind. */
  public Dice apart(long n) {
    return of(mix(seed ^ mix(n + 0x9E37_79B9_7F4A_7C15L)));
  }

  private static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0 to one less than the bound. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public double fraction() {
    return random.nextDouble();
  }

  public long number() {
    return random.nextLong();
  }

  /** From the first to just before the second. */
  public long between(long from, long to) {
    return random.nextLong(from, to);
  }

  /** From the first to just before the second, in microseconds. */
  public Duration between(Duration from, Duration to) {
    return SimulatedTime.duration(between(SimulatedTime.micros(from), SimulatedTime.micros(to)));
  }

  public <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }
}
