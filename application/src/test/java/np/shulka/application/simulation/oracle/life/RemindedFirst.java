package np.shulka.application.simulation.oracle.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.dunning.Notice;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.dunning.Reminder;
import np.shulka.domain.dunning.ReminderSchedule;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;

/**
 * S10, C6, C7: nobody loses access because they did not pay who was not reminded of that request at
 * every time that was still to come when it was made, whoever made it; and they are told the end.
 */
public final class RemindedFirst implements Oracle {
  private static final String NAME = "S10 reminded first";

  /** Clocks differ by so much. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(30);

  private final InMemoryStore store;
  private final Set<SubscriptionId> shortened = new HashSet<>();

  public RemindedFirst(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void committed(Commit commit) {
    for (Change<Subscription> change : commit.subscriptions()) {
      if (TakenBack.by(change).isPresent()) shortened.add(change.after().id());
      if (change.after() instanceof Subscription.Ended over && over.reason() == EndReason.UNPAID) {
        asked(commit, over).ifPresent(request -> check(request, change, over));
      }
    }
  }

  /** The request that went with it. */
  private static Optional<PaymentRequest> asked(Commit commit, Subscription.Ended over) {
    return commit.invoices().stream()
        .filter(change -> change.becomes(Invoice.Voided.class))
        .map(change -> change.after().request())
        .filter(request -> request.debtor().subscription().equals(over.id()))
        .filter(request -> request.purpose() instanceof Purpose.Time)
        .findFirst();
  }

  private void check(PaymentRequest request, Change<Subscription> change, Subscription.Ended over) {
    require(request, Notice.Occasion.of(Notice.Kind.UNPAID_END, over.id()));
    boolean reminded =
        change.before().orElseThrow() instanceof Subscription.PastDue late
            && late.paid().isPresent()
            && !shortened.contains(over.id());
    if (!reminded) return;
    var late = (Subscription.PastDue) change.before().orElseThrow();
    Instant known = request.issuedAt().plus(UNDER_WAY);
    ReminderSchedule.DEFAULT.reminders(late.ranOutAt(), late.until(), ATime.NEPAL).stream()
        .filter(reminder -> reminder.dueAt().isAfter(known))
        .forEach(reminder -> require(request, of(reminder, request)));
  }

  private static Notice.Occasion of(Reminder reminder, PaymentRequest request) {
    return Notice.Occasion.of(reminder, request.id());
  }

  private void require(PaymentRequest request, Notice.Occasion occasion) {
    boolean told = store.notices().isTold(request.debtor().subscriber(), occasion);
    if (!told) throw new Violation(NAME, "not told: " + occasion.kind(), request.id());
  }
}
