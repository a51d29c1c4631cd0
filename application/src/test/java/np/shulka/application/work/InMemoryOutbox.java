package np.shulka.application.work;

import java.util.ArrayList;
import java.util.List;
import np.shulka.application.partner.Told;
import np.shulka.domain.identity.SubscriberId;

/** Events in the order in which they were appended; a second append in one transaction fails. */
public final class InMemoryOutbox implements Outbox {
  private final InMemoryTransactions transactions;
  private final Rows<SubscriberId, List<Store.Recorded>> events;
  private final Rows<SubscriberId, Long> lastAppend;
  private final Rows<Integer, Told> inOrder;
  private int told;

  public InMemoryOutbox(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.events = Rows.in(transactions);
    this.lastAppend = Rows.in(transactions);
    this.inOrder = Rows.sorted(transactions, Integer::compare);
  }

  @Override
  public void append(SubscriberId subscriber, List<Event> news) {
    long now = transactions.number();
    if (lastAppend.find(subscriber).filter(last -> last == now).isPresent()) {
      throw new IllegalStateException("appended twice in one transaction");
    }
    lastAppend.put(subscriber, now);
    List<Store.Recorded> all = new ArrayList<>(of(subscriber));
    for (Event event : news) {
      all.add(new Store.Recorded(all.size() + 1, event));
      inOrder.put(told++, new Told(subscriber, all.size(), event));
    }
    events.put(subscriber, all);
  }

  /** Everybody's events, in the order in which they were told. */
  public List<Told> all() {
    return inOrder.all();
  }

  public List<Store.Recorded> of(SubscriberId subscriber) {
    return events.find(subscriber).map(List::copyOf).orElseGet(List::of);
  }
}
