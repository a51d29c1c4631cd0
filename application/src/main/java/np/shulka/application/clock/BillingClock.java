package np.shulka.application.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import np.shulka.application.clock.ClockKeeper.Reading;

/** The real clock, put forward as far as its keeper says; it never goes back. */
public final class BillingClock implements InstantSource {
  private final InstantSource real;
  private final ClockKeeper keeper;
  private final AtomicReference<Reading> known;

  public BillingClock(InstantSource real, ClockKeeper keeper) {
    this.real = real;
    this.keeper = keeper;
    this.known = new AtomicReference<>(keeper.read());
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead());
  }

  /** How far it is ahead of the real one. */
  public Duration ahead() {
    return seen().ahead();
  }

  /**
   * Whether somebody moved it when its keeper was last asked; the work that falls due is theirs.
   */
  public boolean isInHand() {
    return seen().inHand();
  }

  private Reading seen() {
    return known.get();
  }

  /** Asks its keeper what other nodes did to it. */
  public void catchUp() {
    Reading kept = keeper.read();
    known.updateAndGet(seen -> new Reading(later(seen.ahead(), kept.ahead()), kept.inHand()));
  }

  /** Shows that instant or a later one, once that is kept. */
  void moveTo(Instant instant, UUID hand) {
    Duration needed = Duration.between(real.instant(), instant.plusNanos(999));
    Duration ahead = later(ahead(), needed.truncatedTo(ChronoUnit.MICROS));
    keeper.advance(hand, ahead);
    known.set(new Reading(ahead, true));
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
