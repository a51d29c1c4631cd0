package np.shulka.application.work;

import java.util.ArrayList;
import java.util.List;
import np.shulka.domain.identity.SubscriberId;

/** Events in the order in which they were appended; a second append in one transaction fails. */
public final class InMemoryOutbox implements Outbox {
  private final InMemoryTransactions transactions;
  private final Rows<SubscriberId, List<Store.Recorded>> events;
  private final Rows<SubscriberId, Long> lastAppend;

  public InMemoryOutbox(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.events = Rows.in(transactions);
    this.lastAppend = Rows.in(transactions);
  }

  @Override
  public void append(SubscriberId subscriber, List<Event> news) {
    long now = transactions.number();
    if (lastAppend.find(subscriber).filter(last -> last == now).isPresent()) {
      throw new IllegalStateException("appended twice in one transaction");
    }
    lastAppend.put(subscriber, now);
    List<Store.Recorded> all = new ArrayList<>(of(subscriber));
    news.forEach(event -> all.add(new Store.Recorded(all.size() + 1, event)));
    events.put(subscriber, all);
  }

  public List<Store.Recorded> of(SubscriberId subscriber) {
    return events.find(subscriber).map(List::copyOf).orElseGet(List::of);
  }
}
