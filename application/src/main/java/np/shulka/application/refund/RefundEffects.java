package np.shulka.application.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.payment.Books;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Cancellation;
import np.shulka.domain.subscription.Live;
import np.shulka.domain.subscription.Subscription;

/** What a refund does to its subscription, as whoever refunded said; inside a transaction (S18). */
final class RefundEffects {
  private final Books books;
  private final Redemptions redemptions;
  private final Setting setting;

  RefundEffects(RefundBooks all, Setting setting) {
    this.books = all.books();
    this.redemptions = all.redemptions();
    this.setting = setting;
  }

  /**
   * Applies it; what is over stays over.
   *
   * @return what is to be told, in order
   */
  List<Event> apply(Intent intent) {
    if (intent.effect() == Effect.KEEP
        || !(books.subscriptions().find(intent.about().subscription()).orElseThrow()
            instanceof Live live)) {
      return List.of();
    }
    Instant now = setting.now();
    Subscription after = after(live, intent, now);
    if (after.equals(live)) return List.of();
    Optional<Invoice.Open> asked = books.invoices().open(live.id());
    asked.ifPresent(open -> books.invoices().replace(open, open.close(now)));
    boolean givesBack =
        after instanceof Subscription.Ended
            && redemptions.of(live.id()).filter(Redemption::isUnpaid).isPresent();
    books.subscriptions().replace(live, after);
    if (givesBack) redemptions.release(live.id(), now);
    return told(live, after, asked);
  }

  /** What has not begun goes alone; what runs ends, or goes on to where others paid for. */
  private Subscription after(Live live, Intent intent, Instant now) {
    Optional<Subscription.Active> rest =
        intent.effect() == Effect.END_NOW
            ? new PaidAhead(books).without(intent.about(), now)
            : Optional.empty();
    if (rest.isPresent()) return rest.get();
    return endsLater(intent, now) ? atEnd(live, intent) : live.endRefunded(now);
  }

  /** Also what others paid for since somebody said that it ends is theirs. */
  private boolean endsLater(Intent intent, Instant now) {
    return intent.effect() == Effect.END_AT_PERIOD_END
        || new PaidBeside(books).of(intent.about(), now).isPresent();
  }

  /** As if somebody cancelled it; in grace there is no end to wait for (S19). */
  private Subscription atEnd(Live live, Intent intent) {
    Instant now = setting.now();
    if (!(live instanceof Subscription.Lasting lasting) || !now.isBefore(lasting.promisedUntil())) {
      return live.endRefunded(now);
    }
    if (lasting.cancellation().isPresent()) return live;
    Subject by = intent.origin() instanceof Origin.Asked asked ? asked.by() : new Subject("refund");
    return lasting.cancelAtEnd(new Cancellation(by, Optional.of(intent.origin().reason()), now));
  }

  private List<Event> told(Live before, Subscription after, Optional<Invoice.Open> voided) {
    Instant now = setting.now();
    Map<String, Object> which = Map.of("subscriptionId", after.id().toString());
    List<Event> events = new ArrayList<>();
    voided.ifPresent(
        invoice ->
            events.add(
                setting.event(
                    "invoice.voided", now, Map.of("invoiceId", invoice.id().toString()))));
    if (after instanceof Subscription.Lasting lasting) {
      String news = isShorter(before, lasting) ? "subscription.changed" : "subscription.cancelled";
      events.add(setting.event(news, now, which));
    }
    if (after instanceof Subscription.Ended) {
      events.add(setting.event("subscription.ended", now, which));
    }
    return events;
  }

  private static boolean isShorter(Live before, Subscription.Lasting after) {
    return before instanceof Subscription.Lasting lasting
        && after.promisedUntil().isBefore(lasting.promisedUntil());
  }
}
