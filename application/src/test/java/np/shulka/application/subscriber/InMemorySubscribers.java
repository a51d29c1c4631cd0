package np.shulka.application.subscriber;

import java.util.Optional;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;

/** Subscribers by id and by subject. */
public final class InMemorySubscribers implements Subscribers {
  private final InMemoryTransactions transactions;
  private final Rows<SubscriberId, Subscriber> byId;
  private final Rows<Subject, Subscriber> bySubject;

  public InMemorySubscribers(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.byId = Rows.in(transactions);
    this.bySubject = Rows.in(transactions);
  }

  @Override
  public Optional<Subscriber> find(Subject subject) {
    return bySubject.find(subject);
  }

  @Override
  public Optional<Subscriber> find(SubscriberId id) {
    return byId.find(id);
  }

  @Override
  public Optional<SubscriberId> idOf(Subject subject) {
    return find(subject).map(Subscriber::id);
  }

  @Override
  public Subscriber add(Subscriber subscriber) {
    return transactions.run(
        () -> bySubject.find(subscriber.subject()).orElseGet(() -> keep(subscriber)));
  }

  private Subscriber keep(Subscriber subscriber) {
    byId.put(subscriber.id(), subscriber);
    bySubject.put(subscriber.subject(), subscriber);
    return subscriber;
  }
}
