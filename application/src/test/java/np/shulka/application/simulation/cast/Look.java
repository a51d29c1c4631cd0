package np.shulka.application.simulation.cast;

import java.time.Instant;
import np.shulka.domain.money.Period;

/** That somebody looked, from one moment to another of the clock that answered. */
record Look(Instant from, Instant to) {
  /** It was then by some clock, where each may be ten minutes wrong, either way. */
  Look byAnyClock() {
    return new Look(
        from.minus(BadLuck.WRONG.multipliedBy(2)), to.plus(BadLuck.WRONG.multipliedBy(2)));
  }

  boolean isWithin(Period time) {
    return time.contains(from) && time.contains(to);
  }

  boolean meets(Period time) {
    return !time.startsAt().isAfter(to) && time.endsAt().isAfter(from);
  }
}
