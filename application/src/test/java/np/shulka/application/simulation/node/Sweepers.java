package np.shulka.application.simulation.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.simulation.actor.Reply;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.SimulatedTime;

/**
 * Sweeps on every node each second, as its schedule says. A sweep that would find nothing changes
 * nothing, so only the seconds in which something is due are simulated.
 */
public final class Sweepers {
  private static final long SECOND = SimulatedTime.micros(Duration.ofSeconds(1));
  private static final int SWEPT_AT_ONCE = 20;
  private static final long NEVER = Long.MAX_VALUE;

  private final Ground ground;
  private final Dice dice;
  private final List<Sweeper> sweepers;
  private Optional<Instant> due = Optional.empty();
  private long count;

  public Sweepers(Ground ground, Cluster cluster, Dice dice) {
    this.ground = ground;
    this.dice = dice;
    this.sweepers =
        List.of(
            new Sweeper(cluster.nodes().getFirst(), 0),
            new Sweeper(cluster.nodes().getLast(), SECOND / 3));
  }

  /** To be called when what is due may have changed. */
  public void reconsider() {
    Optional<Instant> first = ground.store().durable().payments().nextDue();
    if (first.equals(due)) return;
    due = first;
    restart();
  }

  /** To be called when a node or a clock has changed. */
  public void restart() {
    due.ifPresent(at -> sweepers.forEach(sweeper -> sweeper.plan(at)));
  }

  /** The sweep of one node, which polls at its own moment within the second. */
  private final class Sweeper {
    private final Node node;
    private final long phase;
    private long next = NEVER;

    Sweeper(Node node, long phase) {
      this.node = node;
      this.phase = phase;
    }

    void plan(Instant due) {
      if (!node.up()) return;
      long now = ground.scheduler().now();
      long reachable = Math.max(now, ground.outages().end(node.name()));
      long at = onTheSecond(Math.max(reachable, node.clock().trueTimeOf(due)));
      if (at >= next) return;
      next = at;
      ground.scheduler().at(at, "sweep", dice.apart(count++), () -> sweep(at));
    }

    private long onTheSecond(long time) {
      return Math.floorDiv(time - phase, SECOND) * SECOND + SECOND + phase;
    }

    /** Whether the other node has left something. */
    private boolean finds() {
      due = ground.store().durable().payments().nextDue();
      return due.filter(at -> !at.isAfter(node.clock().instant())).isPresent();
    }

    private void sweep(long planned) {
      if (next != planned) return;
      next = NEVER;
      boolean more = finds();
      while (more) {
        Reply<Integer> swept = node.call(use -> use.upkeep().sweep().applyAsInt(SWEPT_AT_ONCE));
        more = finds() && swept.answer().filter(count -> count == SWEPT_AT_ONCE).isPresent();
      }
      restart();
    }
  }
}
