package np.shulka.application.simulation.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import np.shulka.application.subscription.InMemoryPauses.Stop;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Period;

/**
 * When paid time is lived, computed anew from what was bought and when it stood still. What was
 * lived before the last pause is over and left out.
 */
final class LivedTime {
  private final List<Period> stretches = new ArrayList<>();

  private LivedTime() {}

  /**
   * What is lived.
   *
   * @param bought in the order in which it was settled
   */
  static List<Period> of(List<Invoice.Paid> bought, List<Stop> stops) {
    LivedTime lived = new LivedTime();
    List<Invoice.Paid> coming = new ArrayList<>(bought);
    for (Stop stop : stops) {
      if (coming.stream().anyMatch(paid -> paid.id().equals(stop.paidBy()))) {
        InvoiceId taken = null;
        while (!stop.paidBy().equals(taken)) {
          Invoice.Paid next = coming.removeFirst();
          lived.add(next);
          taken = next.id();
        }
      }
      lived.move(stop);
    }
    coming.forEach(lived::add);
    return lived.stretches;
  }

  /** A change takes the place of what it changes, from its start on (S4). */
  private void add(Invoice.Paid paid) {
    if (paid.request().purpose() instanceof Purpose.Once) return;
    if (paid.request().purpose() instanceof Purpose.Change) cut(paid.covers().startsAt());
    stretches.add(paid.covers());
  }

  private void cut(Instant at) {
    List<Period> before = List.copyOf(stretches);
    stretches.clear();
    before.stream()
        .filter(time -> time.startsAt().isBefore(at))
        .map(time -> time.endsAt().isAfter(at) ? new Period(time.startsAt(), at) : time)
        .forEach(stretches::add);
  }

  private void move(Stop stop) {
    Duration left =
        stretches.stream()
            .filter(time -> time.endsAt().isAfter(stop.at()))
            .map(time -> Duration.between(later(time.startsAt(), stop.at()), time.endsAt()))
            .reduce(Duration.ZERO, Duration::plus);
    Instant goesOn = stop.resumedAt().orElse(stop.until());
    stretches.clear();
    stretches.add(new Period(goesOn, goesOn.plus(left)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
