package np.shulka.bootstrap.soak;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Dice;

/** What payers were given and told, and how often what happened; for all threads. */
final class Notes {
  private static final int REMEMBERED = 200;

  final AtomicInteger stories = new AtomicInteger();
  final AtomicInteger verified = new AtomicInteger();
  final AtomicInteger kills = new AtomicInteger();
  final AtomicInteger pauses = new AtomicInteger();
  final AtomicInteger databaseRestarts = new AtomicInteger();
  final AtomicInteger outages = new AtomicInteger();
  final AtomicInteger faults = new AtomicInteger();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Set<String> given = ConcurrentHashMap.newKeySet();
  private final List<Attempt> recent = new CopyOnWriteArrayList<>();
  private final AtomicReference<Optional<Violation>> violation =
      new AtomicReference<>(Optional.empty());

  /** A way to pay that somebody was given. */
  record Attempt(String subject, String payment, String invoice, String pidx) {}

  void gives(Attempt attempt) {
    if (!given.add(attempt.pidx())) return;
    recent.add(attempt);
    if (recent.size() > REMEMBERED) recent.removeFirst();
  }

  Optional<Attempt> somebodys(Dice dice) {
    List<Attempt> now = List.copyOf(recent);
    return now.isEmpty() ? Optional.empty() : Optional.of(dice.one(now));
  }

  void tellsCompleted(String payment) {
    if (told.add(payment)) verified.incrementAndGet();
  }

  /** The payments of which somebody was told that they are completed. */
  Set<String> told() {
    return Set.copyOf(told);
  }

  /** The checkouts that payers were sent to. */
  Set<String> given() {
    return Set.copyOf(given);
  }

  /** The first one counts. */
  void violated(Violation what) {
    violation.compareAndSet(Optional.empty(), Optional.of(what));
  }

  Optional<Violation> violation() {
    return violation.get();
  }

  String line(Object after) {
    return ("soak %s: %d stories, %d checkouts, %d verified; %d kills, %d pauses, "
            + "%d database restarts, %d outages, %d faults")
        .formatted(
            after,
            stories.get(),
            given.size(),
            verified.get(),
            kills.get(),
            pauses.get(),
            databaseRestarts.get(),
            outages.get(),
            faults.get());
  }
}
