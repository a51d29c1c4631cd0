package np.shulka.application.simulation.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import np.shulka.application.invoice.Purchased;
import np.shulka.application.simulation.actor.Truth;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PinnedAddOn;
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
  private static final Page.Request ALL = new Page.Request(200, Optional.empty());

  @Override
  public Optional<List<Period>> entitled(Subject subject) {
    return store.subscribers().idOf(subject).map(this::entitled);
  }

  private List<Period> entitled(SubscriberId subscriber) {
    return store.subscriptions().live(subscriber).stream()
        .flatMap(one -> Stream.concat(lived(one.id()), StoredTruth.besides(one)))
        .toList();
  }

  @Override
  public Optional<Set<AddOnCode>> paidBeside(Subject subject) {
    return store.subscribers().idOf(subject).map(this::paidBeside);
  }

  private Set<AddOnCode> paidBeside(SubscriberId subscriber) {
    return store.subscriptions().list(subscriber, ALL).items().stream()
        .flatMap(one -> store.invoices().purchases(one.id(), Instant.EPOCH).stream())
        .flatMap(bought -> bought.invoice().request().purpose().selection().addOns().stream())
        .map(PinnedAddOn::code)
        .collect(Collectors.toSet());
  }

  private Stream<Period> lived(SubscriptionId id) {
    List<Invoice.Paid> bought =
        store.invoices().purchases(id, Instant.EPOCH).stream()
            .map(Purchased::invoice)
            .filter(paid -> !store.subscriptions().isTakenBack(paid.id()))
            .toList();
    return LivedTime.of(bought, store.subscriptions().stops(id)).stream();
  }

  /** A trial, and the grace after paid time of who may go on. */
  private static Stream<Period> besides(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Active active when active.cancellation().isEmpty() ->
          Stream.concat(active.trial().stream(), grace(active.paid()));
      case Subscription.PastDue late ->
          Stream.concat(late.trial().stream(), late.paid().stream().flatMap(StoredTruth::grace));
      case Subscription.Paused paused when paused.cancellation().isEmpty() ->
          grace(paused.resume(paused.pause().until()).paid());
      case Subscription.Paused _ -> Stream.empty();
      case Subscription.Payable payable -> payable.trial().stream();
      case Subscription.Ended _ -> Stream.empty();
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
