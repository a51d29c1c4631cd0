package np.shulka.application.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.application.dunning.InMemoryNotices;
import np.shulka.application.payment.InMemoryPayments;
import np.shulka.application.refund.InMemoryRefunds;
import np.shulka.application.subscription.InMemorySubscriptions;

/** What is due when, by looking at everything. */
public record InMemoryAgenda(
    InMemorySubscriptions subscriptions,
    InMemoryPayments payments,
    InMemoryRefunds refunds,
    InMemoryNotices notices)
    implements Agenda {

  @Override
  public Optional<Instant> nextAfter(Instant moment) {
    return Stream.of(subscriptions.due(), payments.due(), refunds.due(), notices.due())
        .flatMap(due -> due)
        .filter(at -> at.isAfter(moment))
        .min(Comparator.naturalOrder());
  }
}
