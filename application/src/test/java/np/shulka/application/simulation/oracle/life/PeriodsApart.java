package np.shulka.application.simulation.oracle.life;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Subscription;

/**
 * I6, S2: the trial and the paid periods of a subscription never overlap, so no time is charged
 * twice.
 */
public final class PeriodsApart implements Oracle {
  private final Map<SubscriptionId, List<Period>> paid = new HashMap<>();

  @Override
  public void committed(Commit commit) {
    commit.invoices().stream()
        .filter(change -> change.becomes(Invoice.Paid.class))
        .map(change -> (Invoice.Paid) change.after())
        .filter(paid -> !(paid.request().purpose() instanceof Purpose.Once))
        .sorted(comparing(Invoice.Paid::paidAt))
        .forEach(this::add);
    commit.subscriptions().forEach(this::takeBack);
    commit.subscriptions().forEach(PeriodsApart::checkTrial);
  }

  /** What went back before it began can be bought again (S18). */
  private void takeBack(Change<Subscription> change) {
    TakenBack.by(change)
        .ifPresent(
            back ->
                paid.computeIfAbsent(change.after().id(), _ -> new ArrayList<>())
                    .removeIf(back.time()::equals));
  }

  /** S2: paying early does not shorten the trial. */
  private static void checkTrial(Change<Subscription> change) {
    if (!(change.after() instanceof Subscription.Active active)) return;
    boolean shortened =
        Stream.concat(change.before().stream(), Stream.of(active))
            .flatMap(PeriodsApart::trial)
            .anyMatch(trial -> overlap(trial, active.paid().time()));
    if (shortened) throw new Violation("I6 periods", "a trial was shortened", active.id());
  }

  private static Stream<Period> trial(Subscription subscription) {
    return subscription instanceof Subscription.Payable payable
        ? payable.trial().stream()
        : Stream.empty();
  }

  private void add(Invoice.Paid invoice) {
    SubscriptionId subscription = invoice.request().debtor().subscription();
    List<Period> before = paid.computeIfAbsent(subscription, _ -> new ArrayList<>());
    if (invoice.request().purpose() instanceof Purpose.Change) {
      before = cut(before, invoice.covers().startsAt());
      paid.put(subscription, before);
    }
    boolean twice = before.stream().anyMatch(other -> isSame(other, invoice.covers()));
    if (twice) {
      throw new Violation("I6 periods", "the same time was paid twice", subscription, invoice.id());
    }
    before.add(invoice.covers());
  }

  /** A change takes the place of what it changes, from its start on (S4). */
  private static List<Period> cut(List<Period> periods, Instant at) {
    List<Period> lived = new ArrayList<>();
    for (Period period : periods) {
      if (!period.startsAt().isBefore(at)) continue;
      boolean runs = period.endsAt().isAfter(at);
      lived.add(runs ? new Period(period.startsAt(), at) : period);
    }
    return lived;
  }

  /** S17, C9: nor does time begin twice on one local day. */
  private static boolean isSame(Period one, Period other) {
    return overlap(one, other) || (day(one).equals(day(other)) && day(one).isBefore(lastDay(one)));
  }

  private static LocalDate day(Period period) {
    return LocalDate.ofInstant(period.startsAt(), ATime.NEPAL);
  }

  private static LocalDate lastDay(Period period) {
    return LocalDate.ofInstant(period.endsAt(), ATime.NEPAL);
  }

  private static boolean overlap(Period one, Period other) {
    return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
  }
}
