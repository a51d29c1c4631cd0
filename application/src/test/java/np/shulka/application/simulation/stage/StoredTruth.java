package np.shulka.application.simulation.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.simulation.actor.Truth;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Period;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/** What lies in the store now. */
record StoredTruth(InMemoryStore store) implements Truth {
  @Override
  public Optional<List<Period>> entitled(Subject subject) {
    return store.subscribers().idOf(subject).map(this::entitled);
  }

  private List<Period> entitled(SubscriberId subscriber) {
    return store.subscriptions().live(subscriber).stream()
        .flatMap(
            one ->
                Stream.concat(
                    StoredTruth.trial(one), paid(one).stream().map(LivedTime.Stretch::time)))
        .toList();
  }

  @Override
  public Optional<List<Beside>> paidBeside(Subject subject) {
    return store.subscribers().idOf(subject).map(this::paidBeside);
  }

  private List<Beside> paidBeside(SubscriberId subscriber) {
    var given = new GivenBeside(store.catalog().addOns());
    return store.subscriptions().live(subscriber).stream()
        .flatMap(one -> paid(one).stream())
        .map(stretch -> new Beside(stretch.time(), given.by(stretch.of().addOns())))
        .toList();
  }

  /** What was paid for, and the grace after it, which is of what was paid for last. */
  private List<LivedTime.Stretch> paid(Subscription subscription) {
    SubscriptionId id = subscription.id();
    List<Invoice.Paid> bought =
        store.invoices().purchases(id, Instant.EPOCH).stream()
            .map(Purchased::invoice)
            .filter(paid -> !store.subscriptions().isTakenBack(paid.id()))
            .toList();
    List<LivedTime.Stretch> all =
        new ArrayList<>(LivedTime.of(bought, store.subscriptions().stops(id)));
    Optional<LivedTime.Stretch> last =
        all.stream().max(Comparator.comparing(stretch -> stretch.time().endsAt()));
    last.ifPresent(
        stretch ->
            StoredTruth.grace(subscription)
                .map(grace -> new LivedTime.Stretch(grace, stretch.of()))
                .forEach(all::add));
    return all;
  }

  private static Stream<Period> trial(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Paused _, Subscription.Ended _ -> Stream.empty();
      case Subscription.Payable payable -> payable.trial().stream();
    };
  }

  /** The grace after paid time of who may go on. */
  private static Stream<Period> grace(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Active active when active.cancellation().isEmpty() -> grace(active.paid());
      case Subscription.PastDue late -> late.paid().stream().flatMap(StoredTruth::grace);
      case Subscription.Paused paused when paused.cancellation().isEmpty() ->
          grace(paused.resume(paused.pause().until()).paid());
      case Subscription.Paused _, Subscription.Payable _, Subscription.Ended _ -> Stream.empty();
    };
  }

  private static Stream<Period> grace(PaidPeriod paid) {
    Instant end = paid.time().endsAt();
    return end.isBefore(paid.graceUntil())
        ? Stream.of(new Period(end, paid.graceUntil()))
        : Stream.empty();
  }

  @Override
  public boolean isGoingBack(GatewayReference name) {
    return store.payments().all().stream()
        .filter(Payment.Completed.class::isInstance)
        .map(Payment.Completed.class::cast)
        .filter(paid -> paid.link().reference().equals(Optional.of(name)))
        .anyMatch(paid -> store.refunds().of(paid.id()).stream().anyMatch(Refund::isUnderWay));
  }

  @Override
  public Optional<Subject> owner(PaymentId payment) {
    return store
        .payments()
        .find(payment)
        .map(found -> found.attempt().purpose().subscriber())
        .flatMap(store.subscribers()::find)
        .map(Subscriber::subject);
  }
}
