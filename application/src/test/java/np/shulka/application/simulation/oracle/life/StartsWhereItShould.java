package np.shulka.application.simulation.oracle.life;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.Period;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/**
 * S2, S11: the next time follows what there was, if it was paid for before the end of a trial or of
 * grace; otherwise it starts when it was paid for, or when service was said to have begun (S21),
 * and nobody pays for time without service.
 */
public final class StartsWhereItShould implements Oracle {
  private static final String NAME = "S11 where time starts";

  private final Chronicle chronicle;

  public StartsWhereItShould(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @Override
  public void committed(Commit commit) {
    for (Change<Invoice> change : commit.invoices()) {
      if (change.becomes(Invoice.Paid.class) && change.after() instanceof Invoice.Paid paid) {
        check(paid, commit);
      }
    }
  }

  private void check(Invoice.Paid paid, Commit commit) {
    Optional<Subscription> before =
        commit.subscriptions().stream()
            .filter(it -> it.after().id().equals(paid.request().debtor().subscription()))
            .flatMap(it -> it.before().stream())
            .findFirst();
    Instant start = paid.covers().startsAt();
    switch (paid.request().purpose()) {
      case Purpose.Time time -> {
        Instant right =
            before
                .map(it -> follows(it, paid, time.from()))
                .orElse(time.from().orElse(paid.paidAt()));
        if (start.equals(right)) return;
        throw new Violation(NAME, start + " where " + right + " is right", paid.id());
      }
      case Purpose.Change _ -> {
        boolean within =
            before
                .flatMap(StartsWhereItShould::paid)
                .filter(it -> !start.isBefore(it.since()) && start.isBefore(it.time().endsAt()))
                .isPresent();
        if (!within) throw new Violation(NAME, "nothing ran that was changed", paid.id());
      }
      case Purpose.Once _ -> {
        if (start.equals(paid.paidAt())) return;
        throw new Violation(NAME, "delivered when it was not paid", paid.id());
      }
    }
  }

  private Instant follows(Subscription before, Invoice.Paid paid, Optional<Instant> backdated) {
    Optional<PaidPeriod> last = paid(before).filter(it -> inTime(paid, it.graceUntil()));
    Optional<Instant> trial =
        Optional.of(before)
            .filter(Subscription.Payable.class::isInstance)
            .flatMap(it -> ((Subscription.Payable) it).trial())
            .map(Period::endsAt)
            .filter(end -> inTime(paid, end));
    return last.map(it -> it.time().endsAt())
        .or(() -> backdated)
        .or(() -> trial)
        .orElse(paid.paidAt());
  }

  private boolean inTime(Invoice.Paid paid, Instant end) {
    Instant initiated =
        paid.proof()
            .payment()
            .flatMap(chronicle::payment)
            .map(payment -> ((Payment.Completed) payment).link().initiatedAt())
            .orElse(paid.paidAt());
    return initiated.isBefore(end) || paid.paidAt().isBefore(end);
  }

  private static Optional<PaidPeriod> paid(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Active active -> Optional.of(active.paid());
      case Subscription.PastDue late -> late.paid();
      case Subscription.Incomplete _,
          Subscription.Trialing _,
          Subscription.Paused _,
          Subscription.Ended _ ->
          Optional.empty();
    };
  }
}
