package np.shulka.application.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Event;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Cancellation;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Ends a subscription because its subscriber wants it: now, or when what was promised runs out. The
 * open request goes with it; money that still comes for that is unapplied (S13, S19).
 */
@PrimaryPort
public final class CancelSubscription {
  private final ReadSubscription subscriptions;
  private final Books books;
  private final Redemptions redemptions;
  private final Setting setting;

  public CancelSubscription(
      ReadSubscription subscriptions, Books books, Redemptions redemptions, Setting setting) {
    this.subscriptions = subscriptions;
    this.books = books;
    this.redemptions = redemptions;
    this.setting = setting;
  }

  /**
   * Cancels; what is cancelled or over already stays as it is.
   *
   * @throws np.shulka.application.subscription.UnknownSubscription if there is none, or it is not
   *     the caller's
   */
  public Subscription cancel(Wish wish) {
    return Retry.onLostRace(() -> cancelOnce(wish));
  }

  private Subscription cancelOnce(Wish wish) {
    Subscription known = subscriptions.read(wish.by(), wish.subscription());
    Cancellation cancellation = new Cancellation(wish.by(), wish.reason(), setting.now());
    return switch (known) {
      case Subscription.Ended over -> over;
      case Subscription.Lasting lasting when wish.when() == When.PERIOD_END && goesOn(lasting) ->
          lasting.cancellation().isPresent()
              ? lasting
              : write(lasting, lasting.cancelAtEnd(cancellation));
      case Live live -> write(live, live.cancelNow(cancellation));
    };
  }

  /** In grace there is no end to wait for: it ends now (S19). A pause moves it (S20). */
  private boolean goesOn(Subscription.Lasting subscription) {
    return setting.now().isBefore(subscription.promisedUntil());
  }

  private Subscription write(Live before, Subscription after) {
    Optional<Invoice.Open> asked = books.invoices().open(before.id());
    boolean givesBack = after instanceof Subscription.Ended && neverPaidWithItsCoupon(before);
    return books
        .transactions()
        .run(
            () -> {
              asked.ifPresent(
                  invoice -> books.invoices().replace(invoice, invoice.close(setting.now())));
              books.subscriptions().replace(before, after);
              if (givesBack) redemptions.release(before.id(), setting.now());
              books.outbox().append(after.agreement().subscriber(), events(before, after, asked));
              return after;
            });
  }

  private boolean neverPaidWithItsCoupon(Subscription subscription) {
    return redemptions.of(subscription.id()).filter(Redemption::isUnpaid).isPresent();
  }

  private List<Event> events(Live before, Subscription after, Optional<Invoice.Open> voided) {
    Instant now = setting.now();
    Map<String, Object> which = Map.of("subscriptionId", after.id().toString());
    List<Event> events = new ArrayList<>();
    voided.ifPresent(
        invoice ->
            events.add(
                setting.event(
                    "invoice.voided", now, Map.of("invoiceId", invoice.id().toString()))));
    if (!wasCancelled(before)) events.add(setting.event("subscription.cancelled", now, which));
    if (after instanceof Subscription.Ended) {
      events.add(setting.event("subscription.ended", now, which));
    }
    return events;
  }

  private static boolean wasCancelled(Live subscription) {
    return subscription instanceof Subscription.Lasting lasting
        && lasting.cancellation().isPresent();
  }

  /** When it is to end. */
  public enum When {
    NOW,
    PERIOD_END
  }

  /** Who wants what to end, when and why. */
  public record Wish(Subject by, SubscriptionId subscription, When when, Optional<String> reason) {}
}
