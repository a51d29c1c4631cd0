package np.shulka.application.simulation.stage;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import np.shulka.application.simulation.actor.Truth;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Period;
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
    List<Subscription> live = store.subscriptions().live(subscriber);
    Set<SubscriptionId> lives = live.stream().map(Subscription::id).collect(toSet());
    Stream<Period> paid =
        store.invoices().list(subscriber, new Page.Request(200, Optional.empty())).items().stream()
            .filter(invoice -> lives.contains(invoice.request().debtor().subscription()))
            .filter(Invoice.Paid.class::isInstance)
            .map(invoice -> ((Invoice.Paid) invoice).covers());
    return Stream.concat(paid, live.stream().flatMap(StoredTruth::besides)).toList();
  }

  /** A trial, and the grace after paid time of who may go on. */
  private static Stream<Period> besides(Subscription subscription) {
    return switch (subscription) {
      case Subscription.Active active when active.cancellation().isEmpty() ->
          Stream.concat(active.trial().stream(), grace(active.paid()));
      case Subscription.PastDue late ->
          Stream.concat(late.trial().stream(), late.paid().stream().flatMap(StoredTruth::grace));
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
  public Optional<Subject> owner(PaymentId payment) {
    return store
        .payments()
        .find(payment)
        .map(found -> found.attempt().purpose().subscriber())
        .flatMap(store.subscribers()::find)
        .map(Subscriber::subject);
  }
}
