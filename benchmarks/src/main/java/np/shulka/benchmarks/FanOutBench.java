package np.shulka.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A thousand events a second on their way to twenty endpoints, then the same with a dead one among
 * them; last, how fast it goes when each event goes to all twenty.
 */
final class FanOutBench {
  private static final int PER_SECOND = 1_000;
  private static final int BEATS = 20;
  private static final int WARM_UP_SECONDS = 20;
  private static final int SECONDS = 60;
  private static final int FLOOD = 2_000;
  private static final Duration DRAIN = Duration.ofSeconds(60);
  private static final double HEAP_LIMIT = 512;

  void run() throws Exception {
    try (FanOutReceivers receivers = new FanOutReceivers();
        Rig rig = new Rig("--shulka.webhooks.every=500ms");
        FanOutTeams teams = new FanOutTeams(rig.databaseUrl(), receivers.port())) {
      Processor processor = new Processor(rig.databaseUrl());
      Stage stage = new Stage(receivers, teams, processor);
      Bench.say("warming up");
      stage.events(WARM_UP_SECONDS, FanOutTeams.ENDPOINTS);
      double alone = stage.told("fan-out", FanOutTeams.ENDPOINTS);
      receivers.dies(FanOutTeams.ENDPOINTS);
      double besideADeadOne = stage.told("fan-out-with-a-dead-one", FanOutTeams.ENDPOINTS - 1);
      Bench.result("fan-out-dead-to-alive-p99", besideADeadOne, "ms", alone);
      stage.flood();
    }
  }

  /**
   * What came.
   *
   * @param seconds how long it took; what is under way at any moment, a second's worth, does not
   *     count
   */
  private record Round(FanOutReceivers.Count count, double seconds) {}

  private record Stage(FanOutReceivers receivers, FanOutTeams teams, Processor processor) {

    /** Prints the figures; how old events were when they came, but for one in a hundred. */
    double told(String name, int alive) throws Exception {
      try (Heap heap = new Heap()) {
        Processor.Used before = processor.used();
        Round round = events(SECONDS, alive);
        FanOutReceivers.Count count = round.count();
        Processor.Used used = processor.used().since(before);
        long expected = (long) PER_SECOND * SECONDS * alive / FanOutTeams.ENDPOINTS;
        Bench.say(
            ("%s: %,d of %,d came, %d twice, %d out of order; half within %.0f ms;"
                    + " each cost %.2f ms here, %.2f ms in the database")
                .formatted(
                    name,
                    count.taken(),
                    expected,
                    count.doubled(),
                    count.disordered(),
                    count.age(500),
                    used.here().toNanos() / 1e6 / expected,
                    used.database().toNanos() / 1e6 / expected));
        double limit = (double) PER_SECOND * alive / FanOutTeams.ENDPOINTS;
        Bench.result(name, count.taken() / round.seconds(), "events/s", limit);
        Bench.result(name + "-heap", heap.highest(), "MiB", HEAP_LIMIT);
        return count.age(990);
      }
    }

    /** For so many seconds; then waits until those who live have everything. */
    Round events(int seconds, int alive) throws Exception {
      FanOutReceivers.Count count = receivers.anew();
      long began = System.nanoTime();
      for (int beat = 1; beat <= seconds * BEATS; beat++) {
        teams.happens(PER_SECOND / BEATS);
        sleepUntil(began + beat * TimeUnit.SECONDS.toNanos(1) / BEATS);
      }
      double took = (System.nanoTime() - began) / 1e9;
      long expected = (long) PER_SECOND * seconds * alive / FanOutTeams.ENDPOINTS;
      long behind = expected - count.taken();
      double drained = await(count, expected);
      Bench.say(
          "%,d events in %.1f s; %d were under way in the end, the last came %.1f s later"
              .formatted(PER_SECOND * seconds, took, behind, drained));
      return new Round(count, took + (behind > PER_SECOND ? drained : 0));
    }

    /** Each event goes to all endpoints, as fast as it goes. */
    void flood() throws Exception {
      FanOutReceivers.Count count = receivers.anew();
      long all = (long) FLOOD * FanOutTeams.ENDPOINTS;
      teams.happensToAll(FLOOD);
      double took = await(count, all);
      Bench.result("fan-out-to-all", count.taken() / took, "deliveries/s", PER_SECOND);
    }

    private static double await(FanOutReceivers.Count count, long expected) throws SQLException {
      long began = System.nanoTime();
      while (count.taken() < expected && System.nanoTime() - began < DRAIN.toNanos()) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
      }
      return (System.nanoTime() - began) / 1e9;
    }

    private static void sleepUntil(long nanos) {
      for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
  }
}
