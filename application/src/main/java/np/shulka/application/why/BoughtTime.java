package np.shulka.application.why;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Subscription;

/** Which time each line of an invoice buys. */
final class BoughtTime {
  private BoughtTime() {}

  static List<Optional<Period>> of(
      Invoice invoice, List<LineOrigin> origins, Optional<Subscription> subscription) {
    if (!(invoice instanceof Invoice.Paid paid)) return none(origins.size());
    return switch (paid.request().purpose()) {
      case Purpose.Once _ -> none(origins.size());
      case Purpose.Change _ ->
          origins.stream().map(origin -> Optional.of(left(origin, paid.covers()))).toList();
      case Purpose.Time(_, var periods, _) ->
          spread(periods(paid.covers(), periods, subscription), origins.size());
    };
  }

  private static List<Optional<Period>> none(int lines) {
    return Collections.nCopies(lines, Optional.empty());
  }

  /** What lies in what was bought of the period that it is left of. */
  private static Period left(LineOrigin origin, Period covers) {
    return origin.rest().map(rest -> within(rest.of(), covers)).orElse(covers);
  }

  private static Period within(Period part, Period all) {
    Instant start = part.startsAt().isBefore(all.startsAt()) ? all.startsAt() : part.startsAt();
    Instant end = part.endsAt().isAfter(all.endsAt()) ? all.endsAt() : part.endsAt();
    return start.isBefore(end) ? new Period(start, end) : all;
  }

  /** Where boundaries are not known any more, all of it is what each line is for. */
  private static List<Period> periods(
      Period covers, int periods, Optional<Subscription> subscription) {
    return subscription
        .flatMap(BoughtTime::anchor)
        .map(anchor -> anchor.periodsOf(covers))
        .filter(found -> found.size() == periods)
        .orElseGet(() -> Collections.nCopies(periods, covers));
  }

  private static Optional<BillingAnchor> anchor(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Active active -> Optional.of(active.paid().anchor());
      case Subscription.PastDue late -> late.paid().map(paid -> paid.anchor());
      case Subscription.Incomplete _,
          Subscription.Trialing _,
          Subscription.Paused _,
          Subscription.Ended _ ->
          Optional.empty();
    };
  }

  /** The lines of a period follow each other, as many for each. */
  private static List<Optional<Period>> spread(List<Period> periods, int lines) {
    int each = Math.max(1, lines / periods.size());
    return periods.stream()
        .flatMap(period -> Collections.nCopies(each, Optional.of(period)).stream())
        .toList();
  }
}
