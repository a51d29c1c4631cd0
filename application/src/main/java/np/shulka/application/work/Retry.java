package np.shulka.application.work;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides again after a lost race, a bounded number of times; every loss means that another won.
 */
public final class Retry {
  private static final int ATTEMPTS = 8;

  private Retry() {}

  /**
   * Runs the decision until it wins.
   *
   * @throws LostRace when every attempt was lost
   */
  public static <T> T onLostRace(Supplier<T> decision) {
    return onLostRace(decision, decision);
  }

  /**
   * Decides on what was seen, and after a lost race on what is there now.
   *
   * @throws LostRace when every attempt was lost
   */
  public static <S, T> T onLostRace(S seen, Supplier<S> reload, Function<S, T> decision) {
    return onLostRace(() -> decision.apply(seen), () -> decision.apply(reload.get()));
  }

  private static <T> T onLostRace(Supplier<T> first, Supplier<T> again) {
    Supplier<T> decision = first;
    for (int attempt = 1; ; attempt++) {
      try {
        return decision.get();
      } catch (LostRace lost) {
        if (attempt == ATTEMPTS) throw lost;
        decision = again;
      }
    }
  }
}
