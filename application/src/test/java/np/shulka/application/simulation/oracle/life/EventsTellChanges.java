package np.shulka.application.simulation.oracle.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.partner.Told;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/** I4, C16: a change is told if and only if it happened, in order and without gaps. */
public final class EventsTellChanges implements Oracle {
  private static final String NAME = "I4 events";
  private static final int LAST = 3;

  private final Map<SubscriberId, Long> last = new HashMap<>();

  @Override
  public void committed(Commit commit) {
    List<String> expected = new ArrayList<>();
    commit.payments().forEach(change -> expect(change, expected));
    commit.invoices().forEach(change -> expectOfInvoice(change, expected));
    commit.subscriptions().forEach(change -> expectOfSubscription(change, commit, expected));
    commit.refunds().stream()
        .filter(change -> change.becomes(Refund.Confirmed.class))
        .forEach(_ -> expected.add("refund.confirmed"));
    List<String> told = new ArrayList<>();
    boolean many = commit.subscriptions().size() > 1;
    commit.news().stream()
        .filter(news -> !news.subscriber().equals(Told.CATALOG))
        .forEach(news -> read(news, many, told));
    expected.sort(String::compareTo);
    told.sort(String::compareTo);
    if (!expected.equals(told)) {
      throw new Violation(NAME, "happened " + expected + " but told " + told, subjects(commit));
    }
  }

  /** Of many that go together each has its own causes. */
  private void read(Commit.News news, boolean many, List<String> told) {
    int latest = 0;
    for (Store.Recorded recorded : news.events()) {
      long before = last.getOrDefault(news.subscriber(), 0L);
      if (recorded.sequence() != before + 1) {
        throw new Violation(NAME, "a gap after event " + before, news.subscriber());
      }
      int rank = rank(recorded.event().type());
      if (many && latest == LAST) latest = 0;
      if (rank < latest) {
        throw new Violation(NAME, "told before its cause: event " + before, news.subscriber());
      }
      latest = rank;
      last.put(news.subscriber(), recorded.sequence());
      told.add(recorded.event().type());
    }
  }

  /** Within one decision a cause comes before what follows from it. */
  private static int rank(String type) {
    if (type.equals("subscription.created")) return 0;
    if (type.startsWith("payment.") || type.startsWith("refund.")) return 1;
    return type.startsWith("invoice.") ? 2 : LAST;
  }

  private static void expect(Change<Payment> change, List<String> expected) {
    if (change.becomes(Payment.Completed.class)) expected.add("payment.completed");
    if (becomesCredit(change)) expected.add("payment.credited");
    if (change.becomes(Payment.Mismatched.class)) expected.add("payment.mismatched");
    boolean failed = change.becomes(Payment.Closed.class) || change.becomes(Payment.Refunded.class);
    if (failed) expected.add("payment.failed");
  }

  private static boolean becomesCredit(Change<Payment> change) {
    return change.after() instanceof Payment.Completed done
        && done.disposition() == Disposition.CREDITED
        && !change.before().equals(Optional.of(done));
  }

  private static void expectOfInvoice(Change<Invoice> change, List<String> expected) {
    if (change.becomes(Invoice.Open.class)) expected.add("invoice.issued");
    if (change.becomes(Invoice.Paid.class)) {
      expected.add("invoice.paid");
      boolean once = change.after().request().purpose() instanceof Purpose.Once;
      if (once) expected.add("add-on.delivered");
    }
    if (change.becomes(Invoice.Voided.class)) expected.add("invoice.voided");
  }

  private static void expectOfSubscription(
      Change<Subscription> change, Commit commit, List<String> expected) {
    if (change.before().isEmpty()) expected.add("subscription.created");
    if (grantsMore(change)) expected.add(granted(change, commit));
    if (change.becomes(Subscription.Paused.class)) expected.add("subscription.paused");
    if (resumes(change)) expected.add("subscription.resumed");
    if (change.becomes(Subscription.PastDue.class)) expected.add("subscription.past-due");
    if (isCancelled(change.after())
        && !change.before().filter(EventsTellChanges::isCancelled).isPresent()) {
      expected.add("subscription.cancelled");
    }
    boolean shorter = TakenBack.by(change).isPresent();
    if (!grantsMore(change) && (shorter || isKept(change) || isOfSomethingElse(change))) {
      expected.add("subscription.changed");
    }
    if (change.becomes(Subscription.Ended.class)) expected.add("subscription.ended");
  }

  private static String granted(Change<Subscription> change, Commit commit) {
    boolean changed =
        commit.invoices().stream()
            .filter(invoice -> invoice.becomes(Invoice.Paid.class))
            .map(invoice -> invoice.after().request())
            .filter(request -> request.debtor().subscription().equals(change.after().id()))
            .anyMatch(request -> request.purpose() instanceof Purpose.Change);
    if (changed) return "subscription.changed";
    return paid(change.before()).isEmpty() ? "subscription.activated" : "subscription.renewed";
  }

  private static boolean isKept(Change<Subscription> change) {
    return !isCancelled(change.after())
        && !isTakenBack(change.after())
        && change.before().filter(EventsTellChanges::isCancelled).isPresent();
  }

  /**
   * Whoever gives it up, or takes the money back, wants nothing else either, and that goes without
   * saying.
   */
  private static boolean isOfSomethingElse(Change<Subscription> change) {
    return change
        .before()
        .filter(before -> isCancelled(before) || !isCancelled(change.after()))
        .filter(_ -> !isTakenBack(change.after()))
        .filter(before -> !before.agreement().equals(change.after().agreement()))
        .isPresent();
  }

  private static boolean isTakenBack(Subscription subscription) {
    return subscription instanceof Subscription.Ended over && over.reason() == EndReason.REFUNDED;
  }

  private static boolean grantsMore(Change<Subscription> change) {
    return change.after() instanceof Subscription.Active now
        && !resumes(change)
        && TakenBack.by(change).isEmpty()
        && !paid(change.before()).equals(Optional.of(now.paid()));
  }

  private static boolean resumes(Change<Subscription> change) {
    return change.after() instanceof Subscription.Active
        && change.before().filter(Subscription.Paused.class::isInstance).isPresent();
  }

  private static Optional<PaidPeriod> paid(Optional<Subscription> subscription) {
    return subscription.flatMap(
        before ->
            switch (before) {
              case Subscription.Active active -> Optional.of(active.paid());
              case Subscription.PastDue late -> late.paid();
              case Subscription.Incomplete _,
                  Subscription.Trialing _,
                  Subscription.Paused _,
                  Subscription.Ended _ ->
                  Optional.empty();
            });
  }

  private static boolean isCancelled(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Lasting lasting -> lasting.cancellation().isPresent();
      case Subscription.Ended ended -> ended.cancellation().isPresent();
      case Subscription.Incomplete _, Subscription.PastDue _ -> false;
    };
  }

  private static Object[] subjects(Commit commit) {
    List<Object> subjects = new ArrayList<>();
    commit.payments().forEach(change -> subjects.add(change.after().id()));
    commit.invoices().forEach(change -> subjects.add(change.after().id()));
    commit.subscriptions().forEach(change -> subjects.add(change.after().id()));
    return subjects.toArray();
  }
}
