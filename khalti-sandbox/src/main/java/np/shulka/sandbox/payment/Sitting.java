package np.shulka.sandbox.payment;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** One payer's attempt to approve a payment: who it is and how many wrong codes were given. */
public final class Sitting {

  private static final int TRIES = 3;

  private final AtomicInteger triesLeft = new AtomicInteger(TRIES);
  private final AtomicReference<Optional<Payer>> payer = new AtomicReference<>(Optional.empty());

  /** Who has shown the right PIN. */
  public Optional<Payer> payer() {
    return payer.get();
  }

  /** Takes note of who has shown the right PIN. */
  public void recognise(Payer recognised) {
    payer.set(Optional.of(recognised));
    triesLeft.set(TRIES);
  }

  /** Starts over with nobody recognised. */
  public void forget() {
    payer.set(Optional.empty());
  }

  /** Counts a wrong code and says how many tries are left. */
  public int wrong() {
    return Math.max(0, triesLeft.decrementAndGet());
  }
}
