package np.shulka.application.simulation.oracle.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.subscription.Scheduled;
import np.shulka.domain.subscription.Subscription;

/**
 * S21, C12: service may have begun before it was asked for, documents never; what has begun is paid
 * for at once, and what was chosen for later begins on its day, or at once if that has passed.
 */
public final class DatedToday implements Oracle {
  private static final String NAME = "S21 nothing is backdated but a start";
  private static final Duration MOST = Duration.ofDays(31);

  /** Clocks differ by so much, and turning takes its time. */
  private static final Duration SOON = Duration.ofDays(1);

  @Override
  public void committed(Commit commit) {
    for (Change<Invoice> change : commit.invoices()) {
      PaymentRequest request = change.after().request();
      if (!(request.purpose() instanceof Purpose.Time time)) continue;
      if (change.before().isEmpty()) {
        time.from().ifPresent(from -> asked(request, time, from));
        requireNotBefore(request, commit);
      }
      if (change.becomes(Invoice.Paid.class) && change.after() instanceof Invoice.Paid paid) {
        paid(paid, time, commit);
      }
    }
  }

  /** Whoever asks knows of what it is for. */
  private static void requireNotBefore(PaymentRequest request, Commit commit) {
    boolean before =
        commit.subscriptions().stream()
            .map(Change::after)
            .filter(it -> it.id().equals(request.debtor().subscription()))
            .anyMatch(it -> request.issuedAt().isBefore(it.agreement().createdAt().minus(SOON)));
    if (before) throw new Violation(NAME, "asked for before it was agreed", request.id());
  }

  private static void asked(PaymentRequest request, Purpose.Time time, Instant from) {
    Instant issued = request.issuedAt();
    var anchor = new BillingAnchor(from, ATime.NEPAL, time.selection().plan().billingPeriod());
    boolean begun = anchor.boundary(time.periods()).isAfter(issued);
    if (issued.isBefore(from) || from.plus(MOST).isBefore(issued)) {
      throw new Violation(NAME, from + " is no start on " + issued, request.id());
    }
    if (!begun || anchor.boundary(time.periods() - 1).isAfter(issued)) {
      throw new Violation(NAME, "not what has begun is asked for", request.id());
    }
    if (request.charges().lines().size() != time.periods()) {
      throw new Violation(NAME, "a period without a line of its own", request.id());
    }
  }

  private static void paid(Invoice.Paid paid, Purpose.Time time, Commit commit) {
    boolean backdated = time.from().isPresent();
    if (backdated && paid.paidAt().plus(SOON).isBefore(paid.request().issuedAt())) {
      throw new Violation(NAME, "paid before it was asked for", paid.id());
    }
    if (paid.covers().startsAt().isAfter(paid.paidAt())) return;
    boolean waits =
        commit.subscriptions().stream()
            .map(Change::after)
            .filter(it -> it.id().equals(paid.request().debtor().subscription()))
            .filter(Subscription.Active.class::isInstance)
            .anyMatch(it -> !it.agreement().selection().equals(time.selection()));
    if (waits) throw new Violation(NAME, "what began by now is put off", paid.id());
  }

  @Override
  public void afterwards(Afterwards world) {
    Instant latest = world.now().minus(SOON);
    for (Subscription subscription : world.chronicle().subscriptions()) {
      if (!(subscription instanceof Subscription.Active active)) continue;
      Optional<Instant> from = active.agreement().next().flatMap(Scheduled::from);
      if (from.filter(latest::isAfter).isPresent()) {
        throw new Violation(NAME, "what was chosen never begins", subscription.id());
      }
    }
  }
}
