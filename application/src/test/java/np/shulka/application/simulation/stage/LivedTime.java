package np.shulka.application.simulation.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import np.shulka.application.subscription.InMemoryPauses.Stop;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Period;

/**
 * When paid time is lived and what it is of, computed anew from what was bought and when it stood
 * still. What was lived before the last pause is over and left out.
 */
final class LivedTime {
  private final List<Stretch> stretches = new ArrayList<>();

  private LivedTime() {}

  /**
   * What is lived.
   *
   * @param bought in the order in which it was settled
   */
  static List<Stretch> of(List<Invoice.Paid> bought, List<Stop> stops) {
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
    stretches.add(new Stretch(paid.covers(), paid.request().purpose().selection()));
  }

  private void cut(Instant at) {
    stretches.removeIf(stretch -> !stretch.time().startsAt().isBefore(at));
    stretches.replaceAll(stretch -> stretch.until(at));
  }

  /**
   * What is to become something else is not paused, so what is left is of one thing (S20): of what
   * was bought last, even where a clock that is behind stopped it before that began.
   */
  private void move(Stop stop) {
    List<Stretch> left =
        stretches.stream().filter(stretch -> stretch.time().endsAt().isAfter(stop.at())).toList();
    Duration rest =
        left.stream()
            .map(Stretch::time)
            .map(time -> Duration.between(later(time.startsAt(), stop.at()), time.endsAt()))
            .reduce(Duration.ZERO, Duration::plus);
    Instant goesOn = stop.resumedAt().orElse(stop.until());
    stretches.clear();
    stretches.add(new Stretch(new Period(goesOn, goesOn.plus(rest)), left.getLast().of()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Time without a pause, and what was paid for it. */
  record Stretch(Period time, Selection of) {
    private Stretch until(Instant end) {
      return end.isBefore(time.endsAt()) ? new Stretch(new Period(time.startsAt(), end), of) : this;
    }
  }
}
