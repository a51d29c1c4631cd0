package np.shulka.application.fiscal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.Rows;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.BillingDetails;

/** What was stated, oldest first. */
public final class InMemoryRecipients implements Recipients {
  private final InMemoryTransactions transactions;
  private final Rows<SubscriberId, List<Stated>> stated;

  public InMemoryRecipients(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.stated = Rows.in(transactions);
  }

  @Override
  public BillingDetails at(SubscriberId subscriber, Instant instant) {
    return stated.find(subscriber).orElse(List.of()).reversed().stream()
        .filter(each -> !each.at().isAfter(instant))
        .findFirst()
        .map(Stated::details)
        .orElse(BillingDetails.NONE);
  }

  @Override
  public void state(SubscriberId subscriber, BillingDetails details, Instant now) {
    transactions.atOnce(
        () -> {
          List<Stated> all = new ArrayList<>(stated.find(subscriber).orElse(List.of()));
          all.add(new Stated(now, details));
          stated.put(subscriber, List.copyOf(all));
          return this;
        });
  }

  private record Stated(Instant at, BillingDetails details) {}
}
