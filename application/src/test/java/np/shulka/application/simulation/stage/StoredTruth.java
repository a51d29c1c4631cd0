package np.shulka.application.simulation.stage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.simulation.actor.Truth;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.Subscription;

/** What lies in the store now. */
record StoredTruth(InMemoryStore store) implements Truth {
  @Override
  public Optional<List<Period>> entitled(Subject subject) {
    return store.subscribers().idOf(subject).map(this::entitled);
  }

  private List<Period> entitled(SubscriberId subscriber) {
    Stream<Period> paid =
        store.invoices().list(subscriber, new Page.Request(200, Optional.empty())).items().stream()
            .filter(Invoice.Paid.class::isInstance)
            .map(invoice -> ((Invoice.Paid) invoice).covers());
    Stream<Period> trials =
        store.subscriptions().live(subscriber).stream().flatMap(StoredTruth::trial);
    return Stream.concat(paid, trials).toList();
  }

  private static Stream<Period> trial(Subscription subscription) {
    return subscription instanceof Subscription.Payable payable
        ? payable.trial().stream()
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
