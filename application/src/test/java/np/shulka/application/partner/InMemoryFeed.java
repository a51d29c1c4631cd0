package np.shulka.application.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.work.InMemoryOutbox;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;

/** Events in the order in which their transactions ended, which here is that of their writing. */
public final class InMemoryFeed implements Feed {
  private final InMemoryOutbox outbox;
  private final InMemoryPartnerSubscribers owners;

  public InMemoryFeed(InMemoryOutbox outbox, InMemoryPartnerSubscribers owners) {
    this.outbox = outbox;
    this.owners = owners;
  }

  @Override
  public Optional<List<Told>> read(PartnerId partner, Optional<UUID> after, int limit) {
    List<Told> own =
        outbox.all().stream().filter(told -> told.isForEverybody() || isOf(partner, told)).toList();
    return after
        .map(last -> place(own, last))
        .orElseGet(() -> Optional.of(0))
        .map(from -> own.subList(from, Math.min(own.size(), from + limit)));
  }

  private boolean isOf(PartnerId partner, Told told) {
    return owners.owner(told.subscriber()).equals(Optional.of(partner));
  }

  @Override
  public List<Told> latest(SubscriberId subscriber, int limit) {
    return outbox.all().reversed().stream()
        .filter(told -> told.subscriber().equals(subscriber))
        .limit(limit)
        .toList();
  }

  private static Optional<Integer> place(List<Told> own, UUID last) {
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i).event().id().equals(last)) return Optional.of(i + 1);
    }
    return Optional.empty();
  }
}
