package np.shulka.application.payment;

import java.util.Optional;
import java.util.function.Predicate;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.subscription.Subscription;

/**
 * What somebody subscribes to, or will once it is time or is paid for. A plan is had once, and what
 * was paid for must not find it taken.
 */
public final class Holdings {
  private final Books books;

  public Holdings(Books books) {
    this.books = books;
  }

  /** The subscription that is to that plan, or is going to be. */
  public Optional<Subscription> of(SubscriberId subscriber, PlanCode plan) {
    return of(subscriber, plan, _ -> true);
  }

  /** The same among some of them. */
  public Optional<Subscription> of(
      SubscriberId subscriber, PlanCode plan, Predicate<Subscription> such) {
    return books.subscriptions().live(subscriber).stream()
        .filter(such)
        .filter(subscription -> isOf(subscription, plan))
        .findFirst();
  }

  private boolean isOf(Subscription subscription, PlanCode plan) {
    return subscription.agreement().plan().code().equals(plan)
        || subscription.agreement().renewed().plan().code().equals(plan)
        || books.invoices().open(subscription.id()).filter(it -> changesTo(it, plan)).isPresent();
  }

  private static boolean changesTo(Invoice.Open invoice, PlanCode plan) {
    return invoice.request().purpose() instanceof Purpose.Change(var to, _)
        && to.plan().code().equals(plan);
  }
}
