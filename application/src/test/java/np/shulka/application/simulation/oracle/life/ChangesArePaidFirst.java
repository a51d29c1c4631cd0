package np.shulka.application.simulation.oracle.life;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Scheduled;
import np.shulka.domain.subscription.Subscription;

/**
 * S4, S5: something else is had at once only when it is paid for, or in a trial; and what was
 * chosen for later when the time begins that was paid for it.
 */
public final class ChangesArePaidFirst implements Oracle {
  private static final String NAME = "S4 S5 paid first";

  @Override
  public void committed(Commit commit) {
    for (Change<Subscription> change : commit.subscriptions()) {
      change.before().ifPresent(before -> check(before, change.after(), commit));
      if (TakenBack.by(change).isEmpty()) checkLater(change, commit);
    }
    for (Change<Invoice> change : commit.invoices()) {
      if (change.becomes(Invoice.Paid.class) && change.before().isEmpty()) continue;
      if (change.becomes(Invoice.Open.class)) requireAsChosen(change.after(), commit);
    }
  }

  /** The next time is asked for as what was chosen. */
  private static void requireAsChosen(Invoice asked, Commit commit) {
    if (!(asked.request().purpose() instanceof Purpose.Time(var selection, _, _))) return;
    boolean other =
        commit.subscriptions().stream()
            .map(Change::after)
            .filter(it -> it.id().equals(asked.request().debtor().subscription()))
            .anyMatch(it -> !isAs(selection, it.agreement().renewed()));
    if (other) throw new Violation(NAME, "asked for as something else", asked.id());
  }

  /** A migration moves to a newer version, and to nothing else (S16). */
  private static boolean isAs(Selection asked, Selection chosen) {
    return asked.quantity() == chosen.quantity()
        && asked.plan().code().equals(chosen.plan().code())
        && asked.plan().version() >= chosen.plan().version();
  }

  private static void check(Subscription before, Subscription after, Commit commit) {
    Optional<Invoice.Paid> paid = paid(after, commit);
    paid.ifPresent(by -> requireWanted(before, by));
    checkNow(before, after, paid, commit);
  }

  private static void checkLater(Change<Subscription> change, Commit commit) {
    Optional<Invoice.Paid> paid = paid(change.after(), commit);
    change.before().ifPresent(before -> checkLater(before, change.after(), paid));
  }

  private static Optional<Invoice.Paid> paid(Subscription subscription, Commit commit) {
    return commit.invoices().stream()
        .filter(change -> change.becomes(Invoice.Paid.class))
        .map(change -> (Invoice.Paid) change.after())
        .filter(paid -> paid.request().debtor().subscription().equals(subscription.id()))
        .filter(paid -> !(paid.request().purpose() instanceof Purpose.Once))
        .findFirst();
  }

  private static void requireWanted(Subscription before, Invoice.Paid paid) {
    if (!(paid.request().purpose() instanceof Purpose.Time(var selection, _, _))) return;
    if (isAs(selection, before.agreement().renewed())) return;
    throw new Violation(NAME, "paid for as something else", before.id(), paid.id());
  }

  private static void checkNow(
      Subscription before, Subscription after, Optional<Invoice.Paid> paid, Commit commit) {
    Agreement had = before.agreement();
    Agreement has = after.agreement();
    if (had.selection().equals(has.selection())) return;
    boolean tried =
        before instanceof Subscription.Trialing && after instanceof Subscription.Trialing;
    boolean bought =
        paid.filter(by -> by.request().purpose().selection().equals(has.selection()))
            .filter(by -> begins(by))
            .isPresent();
    if (!tried && !bought && !isAdopted(had, has, now(after, commit))) {
      throw new Violation(NAME, "something else before it is paid for", after.id());
    }
  }

  private static boolean begins(Invoice.Paid paid) {
    return paid.request().purpose() instanceof Purpose.Change
        || !paid.covers().startsAt().isAfter(paid.paidAt());
  }

  private static boolean isAdopted(Agreement had, Agreement has, Instant now) {
    return has.next().isEmpty()
        && had.next()
            .filter(next -> next.to().equals(has.selection()))
            .flatMap(Scheduled::from)
            .filter(from -> !now.isBefore(from))
            .isPresent();
  }

  /** When that was decided, by the clock of who did. */
  static Instant now(Subscription subscription, Commit commit) {
    return commit.news().stream()
        .filter(news -> news.subscriber().equals(subscription.agreement().subscriber()))
        .flatMap(news -> news.events().stream())
        .map(recorded -> recorded.event().createdAt())
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static void checkLater(
      Subscription before, Subscription after, Optional<Invoice.Paid> paid) {
    Optional<Scheduled> had = before.agreement().next().filter(Scheduled::isPaid);
    Optional<Scheduled> has = after.agreement().next().filter(Scheduled::isPaid);
    if (had.equals(has)) return;
    boolean bought =
        has.isPresent()
            && paid.filter(by -> by.request().purpose().selection().equals(has.get().to()))
                .filter(by -> has.get().from().equals(Optional.of(by.covers().startsAt())))
                .isPresent();
    boolean replaced =
        paid.filter(by -> by.request().purpose() instanceof Purpose.Change).isPresent();
    boolean adopted = has.isEmpty() && had.get().to().equals(after.agreement().selection());
    if (!bought && !replaced && !adopted) {
      throw new Violation(NAME, "what was paid for later is not what it was", after.id());
    }
  }
}
