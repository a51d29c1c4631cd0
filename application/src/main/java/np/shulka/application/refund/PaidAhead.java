package np.shulka.application.refund;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.payment.Books;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.subscription.Subscription;

/**
 * The last period that was paid ahead of what runs. With its money nothing ends but it; the periods
 * before it stay as they are (S18).
 */
record PaidAhead(Books books) {

  /** The subscription without it, if that is what goes back, and it has not begun. */
  Optional<Subscription.Active> without(Intent.About refunded, Instant now) {
    return books
        .subscriptions()
        .find(refunded.subscription())
        .filter(Subscription.Active.class::isInstance)
        .map(Subscription.Active.class::cast)
        .filter(active -> active.paid().paidBy().equals(refunded.invoice()))
        .flatMap(
            active ->
                books
                    .subscriptions()
                    .paidBefore(active)
                    .filter(before -> active.paid().isQueuedBehind(before, now))
                    .map(active::takeBack));
  }
}
