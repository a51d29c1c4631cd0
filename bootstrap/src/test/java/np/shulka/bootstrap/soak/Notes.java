package np.shulka.bootstrap.soak;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import np.shulka.application.simulation.oracle.Violation;

/** What payers were given and told, and how often what happened; for all threads. */
final class Notes {
  final AtomicInteger stories = new AtomicInteger();
  final AtomicInteger verified = new AtomicInteger();
  final AtomicInteger migrations = new AtomicInteger();
  final AtomicInteger backdated = new AtomicInteger();
  final AtomicInteger kills = new AtomicInteger();
  final AtomicInteger pauses = new AtomicInteger();
  final AtomicInteger databaseRestarts = new AtomicInteger();
  final AtomicInteger outages = new AtomicInteger();
  final AtomicInteger faults = new AtomicInteger();
  private final Map<String, AtomicInteger> kinds = new ConcurrentSkipListMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final Queue<Thread> besides = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Optional<Violation>> violation =
      new AtomicReference<>(Optional.empty());

  /** Somebody lived a story of that kind, whatever came of it. */
  void lived(String kind) {
    stories.incrementAndGet();
    kinds.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
  }

  /** How many of each kind there were. */
  String kinds() {
    return kinds.entrySet().stream()
        .map(kind -> kind.getKey() + " " + kind.getValue())
        .collect(Collectors.joining(", "));
  }

  /** A token that the widget handed out. */
  void hands(String token) {
    tokens.add(token);
  }

  List<String> tokens() {
    return List.copyOf(tokens);
  }

  /** Something that goes on beside, and is waited for in the end. */
  void tells(Runnable beside) {
    besides.add(Thread.ofVirtual().start(() -> holds(beside)));
  }

  /** Lives something; whatever it throws is ours. */
  void holds(Runnable story) {
    try {
      story.run();
    } catch (Violation violation) {
      violated(violation);
    } catch (RuntimeException surprise) {
      violated(new Violation("I18 no surprise", surprise.toString()));
    }
  }

  /** Waits for everything that goes on beside, and for what that began. */
  void await() {
    for (Thread next = besides.poll(); next != null; next = besides.poll()) {
      try {
        next.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  void tellsCompleted(String payment) {
    if (told.add(payment)) verified.incrementAndGet();
  }

  /** The payments of which somebody was told that they are completed. */
  Set<String> told() {
    return Set.copyOf(told);
  }

  /** The first one counts. */
  void violated(Violation what) {
    violation.compareAndSet(Optional.empty(), Optional.of(what));
  }

  Optional<Violation> violation() {
    return violation.get();
  }

  String line(Object after) {
    return String.format(
        Locale.ROOT,
        "soak %s: %d stories, %d verified, %d migrations, %d backdated; %d kills, %d pauses, "
            + "%d database restarts, %d outages, %d faults",
        after,
        stories.get(),
        verified.get(),
        migrations.get(),
        backdated.get(),
        kills.get(),
        pauses.get(),
        databaseRestarts.get(),
        outages.get(),
        faults.get());
  }
}
