package np.shulka.bootstrap.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import np.shulka.application.partner.Pile;

/** How many wait, and how old the oldest of them is, in two gauges. */
final class Piles {
  private final AtomicLong count;
  private final AtomicLong oldest;

  Piles(MeterRegistry meters, String name, String what) {
    count = Levels.count(meters, name, what);
    oldest = Levels.seconds(meters, name + ".oldest", what + ": how old the oldest is");
  }

  void show(Pile pile, Instant now) {
    count.set(pile.count());
    oldest.set(pile.age(now).toSeconds());
  }
}
