package np.shulka.teams.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import np.shulka.client.model.Event;

/**
 * What was paid and given back, by subscriber, in paisa. A reference for consumers of events: what
 * comes twice counts once, what comes too early waits, and what never came is read from the feed.
 * Whoever keeps this in a database writes the sum and the sequence in one transaction.
 */
final class Revenue {
  private final Map<UUID, Long> taken = new HashMap<>();
  private final Map<UUID, TreeMap<Long, Event>> early = new HashMap<>();
  private final Map<UUID, Long> paisa = new HashMap<>();

  /** Takes an event from anywhere, in any order, as often as it comes. */
  synchronized void take(Event event) {
    UUID subscriber = event.getSubscriberId();
    long last = taken.getOrDefault(subscriber, 0L);
    if (event.getSequence() <= last) return;
    TreeMap<Long, Event> waiting = early.computeIfAbsent(subscriber, _ -> new TreeMap<>());
    waiting.put(event.getSequence(), event);
    while (!waiting.isEmpty() && waiting.firstKey() == last + 1) {
      count(waiting.pollFirstEntry().getValue());
      last++;
    }
    taken.put(subscriber, last);
  }

  private void count(Event event) {
    long amount = event.getData().get("amount") instanceof Number number ? number.longValue() : 0;
    long signed =
        switch (event.getType()) {
          case "payment.completed" -> amount;
          case "refund.confirmed" -> -amount;
          default -> 0;
        };
    if (signed != 0) paisa.merge(event.getSubscriberId(), signed, Long::sum);
  }

  /** Whether an event of somebody came before one that did not come yet. */
  synchronized boolean hasGaps() {
    return early.values().stream().anyMatch(waiting -> !waiting.isEmpty());
  }

  /** By subscriber. */
  synchronized Map<UUID, Long> totals() {
    return Map.copyOf(paisa);
  }
}
