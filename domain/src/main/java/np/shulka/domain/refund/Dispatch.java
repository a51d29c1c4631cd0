package np.shulka.domain.refund;

import java.time.Instant;
import java.util.Optional;

/**
 * That the order was handed to the gateway, or was about to be when we died.
 *
 * @param times how often
 * @param firstAt when first
 * @param lastAt when last
 * @param answer what it answered to the last one, if that reached us
 */
public record Dispatch(int times, Instant firstAt, Instant lastAt, Optional<Answer> answer) {
  /** One, and one more after the gateway said that it knows nothing of the first (S24). */
  public static final int MOST = 2;

  public Dispatch {
    if (times < 1 || times > MOST) throw new IllegalArgumentException("sent so often: " + times);
  }

  static Dispatch first(Instant now) {
    return new Dispatch(1, now, now, Optional.empty());
  }

  Dispatch again(Instant now) {
    return new Dispatch(times + 1, firstAt, now, Optional.empty());
  }

  Dispatch answered(Answer answer) {
    return new Dispatch(times, firstAt, lastAt, Optional.of(answer));
  }

  boolean wasRefused() {
    return answer.filter(known -> !known.accepted()).isPresent();
  }
}
