package np.shulka.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.catalog.Announced;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.Period;

/** A subscription that is not over: time, and whoever has it, can change it. */
public sealed interface Live extends Subscription
    permits Subscription.Payable, Subscription.Lasting {

  /** The trial that is or was part of this subscription. */
  Optional<Period> trial();

  /** When time alone makes something else of it. */
  default Instant turnsAt() {
    return Passing.turnsAt(this);
  }

  /**
   * What time alone made of it at {@link #turnsAt}, however late that is seen.
   *
   * @param grace how long what was tried and not paid for is kept
   */
  default Subscription turn(Duration grace) {
    return Passing.turn(this, grace);
  }

  /**
   * What the next paid time is sold as: what was agreed, moved by the migration that reaches it.
   * What was chosen for later was quoted and stays until it has begun (S16).
   *
   * @param migrations those that name this subscription
   */
  default Selection soldAs(Announced migrations, Instant now) {
    if (agreement().next().isPresent()) return agreement().renewed();
    return migrations.sold(agreement().selection(), Passing.goesOnAt(this, now));
  }

  /** Ends at once, because what was paid for it went back (S18). */
  default Ended endRefunded(Instant now) {
    return Ended.of(this, EndReason.REFUNDED, now, Optional.empty());
  }

  /** Ends at once, because somebody wants it. */
  default Ended cancelNow(Cancellation cancellation) {
    return Ended.of(this, EndReason.CANCELLED, cancellation.at(), Optional.of(cancellation));
  }
}
