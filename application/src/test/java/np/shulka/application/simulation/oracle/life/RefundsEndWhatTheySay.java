package np.shulka.application.simulation.oracle.life;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.refund.Amounts;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/** S18, C18: access ends with a refund if that was said, and because of one only then. */
public final class RefundsEndWhatTheySay implements Oracle {
  private static final String NAME = "S18 refund and access";

  private final Chronicle chronicle;
  private final Moved moved;

  public RefundsEndWhatTheySay(Chronicle chronicle) {
    this.chronicle = chronicle;
    this.moved = new Moved(chronicle);
  }

  @Override
  public void committed(Commit commit) {
    commit.refunds().stream()
        .filter(change -> change.becomes(Refund.Confirmed.class))
        .map(change -> change.after().intent())
        .forEach(intent -> check(intent, commit));
    commit.subscriptions().forEach(moved::take);
    commit.subscriptions().forEach(change -> requireCause(change, commit));
    commit.subscriptions().forEach(change -> requireMoneyBack(change, commit));
  }

  private void check(Intent intent, Commit commit) {
    Subscription subscription = chronicle.subscription(intent.about().subscription()).orElseThrow();
    boolean right =
        switch (intent.effect()) {
          case KEEP -> true;
          // at the end of what was promised if somebody paid for more meanwhile
          case END_NOW -> isLeaving(subscription) || takesBack(intent, commit);
          case END_AT_PERIOD_END -> isLeaving(subscription);
        };
    if (right) return;
    throw new Violation(NAME, intent.effect() + ", and it goes on", subscription.id(), intent.id());
  }

  /** What had not begun ends alone. */
  private static boolean takesBack(Intent intent, Commit commit) {
    return commit.subscriptions().stream()
        .flatMap(change -> TakenBack.by(change).stream())
        .anyMatch(back -> back.paidBy().equals(intent.about().invoice()));
  }

  /** Nobody loses time to come but for its money. */
  private void requireMoneyBack(Change<Subscription> change, Commit commit) {
    Optional<PaidPeriod> back = TakenBack.by(change);
    if (back.isEmpty()) return;
    boolean said =
        commit.refunds().stream()
            .filter(refund -> refund.becomes(Refund.Confirmed.class))
            .map(refund -> refund.after().intent())
            .anyMatch(
                intent ->
                    intent.effect() == Effect.END_NOW
                        && intent.about().invoice().equals(back.get().paidBy())
                        && isAll(intent));
    if (!said) throw new Violation(NAME, "time is gone, its money is not", change.after().id());
  }

  /** All, with the credit that was used, but what was owed from before. */
  private boolean isAll(Intent intent) {
    SetOff setOff =
        chronicle.invoice(intent.about().invoice()).orElseThrow().request().charges().setOff();
    Amounts back = intent.amounts();
    Money given = back.before().plus(back.amount()).plus(intent.asCredit());
    return given.plus(setOff.arrears()).compareTo(back.paid().plus(setOff.fromAccount())) >= 0;
  }

  /** Time to come that another payment bought, and that is not given back, goes on. */
  private void requireOwnTime(Refund refund, Change<Subscription> end) {
    Subscription ended = end.after();
    if (!(refund instanceof Refund.Confirmed done)
        || !hasTimeToCome(end.before(), done.confirmedAt())
        || !(chronicle.invoice(done.intent().about().invoice()).orElseThrow()
            instanceof Invoice.Paid mine)) {
      return;
    }
    for (Invoice invoice : chronicle.invoices(ended.id())) {
      if (invoice instanceof Invoice.Paid other
          && !other.id().equals(mine.id())
          && moved.end(other, end.before()).isAfter(done.confirmedAt())
          && (isRunning(other, end.before()) || isApart(other, mine.covers()))
          && isKept(other)) {
        throw new Violation(NAME, "what others paid for ends", ended.id(), other.id());
      }
    }
  }

  /** What was paid last for the time that it had. */
  private static boolean isRunning(Invoice.Paid paid, Optional<Subscription> before) {
    return switch (before.orElse(null)) {
      case Subscription.Active active -> active.paid().paidBy().equals(paid.id());
      case Subscription.Paused paused -> paused.pause().rest().paidBy().equals(paid.id());
      case null, default -> false;
    };
  }

  /** A change may have bought less time than it took the place of, and then that is over first. */
  private static boolean hasTimeToCome(Optional<Subscription> before, Instant now) {
    return before
        .filter(Subscription.Lasting.class::isInstance)
        .filter(one -> now.isBefore(((Subscription.Lasting) one).promisedUntil()))
        .isPresent();
  }

  private static boolean isApart(Invoice.Paid paid, Period mine) {
    Period other = paid.covers();
    return paid.request().purpose() instanceof Purpose.Time
        && (!other.startsAt().isBefore(mine.endsAt()) || !mine.startsAt().isBefore(other.endsAt()));
  }

  private boolean isKept(Invoice.Paid paid) {
    Stream<Credit> refunded =
        chronicle.refunds().stream()
            .filter(refund -> !(refund instanceof Refund.Rejected))
            .flatMap(refund -> refund.intent().note().stream());
    Stream<Credit> changed =
        chronicle.invoices().stream()
            .filter(invoice -> !(invoice instanceof Invoice.Voided))
            .flatMap(invoice -> invoice.request().charges().setOff().credits().stream());
    long back =
        Stream.concat(refunded, changed)
            .filter(credit -> credit.of().equals(paid.id()))
            .mapToLong(credit -> credit.taxable().paisa())
            .sum();
    return back < paid.request().charges().taxable().paisa();
  }

  private static boolean isLeaving(Subscription subscription) {
    return subscription instanceof Subscription.Ended
        || (subscription instanceof Subscription.Lasting lasting
            && lasting.cancellation().isPresent());
  }

  private void requireCause(Change<Subscription> change, Commit commit) {
    boolean because =
        change.becomes(Subscription.Ended.class)
            && ((Subscription.Ended) change.after()).reason() == EndReason.REFUNDED;
    boolean said =
        commit.refunds().stream()
            .filter(refund -> refund.becomes(Refund.Confirmed.class))
            .map(refund -> refund.after().intent())
            .anyMatch(intent -> intent.about().subscription().equals(change.after().id()));
    if (!because) return;
    if (!said) throw new Violation(NAME, "nothing went back", change.after().id());
    commit.refunds().forEach(refund -> requireOwnTime(refund.after(), change));
  }
}
