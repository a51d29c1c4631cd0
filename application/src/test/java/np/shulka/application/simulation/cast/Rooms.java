package np.shulka.application.simulation.cast;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import np.shulka.application.simulation.actor.Truth.Beside;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscriber.Subject;

/**
 * C25: of what add-ons alone give there is as much as was paid for the time in which somebody
 * looked, neither more nor less; when that time began another clock may have said.
 *
 * @param atFirst what was paid for just before
 * @param atLast what was paid for just after; something may be bought meanwhile
 */
record Rooms(Look look, List<Beside> atFirst, List<Beside> atLast) {
  private static final String NAME = "C25 add-ons give";

  void judge(Map<String, Long> limits, Subject subscriber) {
    long shown = limits.getOrDefault(Market.ROOMS, 0L);
    Look about = look.byAnyClock();
    long least = Math.min(best(atFirst, about::isWithin), best(atLast, about::isWithin));
    long most = Math.max(best(atFirst, about::meets), best(atLast, about::meets));
    if (shown > most) {
      throw new Violation(
          NAME, "use of an add-on that nobody paid: " + shown + " of " + most, subscriber);
    }
    if (shown < least) {
      throw new Violation(
          NAME, "a paid add-on does not give: " + shown + " of " + least, subscriber);
    }
  }

  /** Of several things at once there is what the best of them gives. */
  private static long best(List<Beside> paid, Predicate<Period> when) {
    return paid.stream()
        .filter(beside -> when.test(beside.time()))
        .mapToLong(beside -> beside.limits().getOrDefault(Market.ROOMS, 0L))
        .max()
        .orElse(0);
  }
}
