package np.shulka.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import np.shulka.application.partner.CreateEndpoint;

/**
 * A thousand events a second on their way to twenty endpoints, then the same with a dead one among
 * them; last, how fast it goes when each event goes to all twenty. A machine that cannot do it gets
 * fewer events, so that every part comes to its end in minutes; what came is told either way.
 */
final class FanOutBench {
  private static final int PER_SECOND = 1_000;
  private static final int BEATS = 20;
  private static final int WARM_UP_SECONDS = 20;
  private static final int SECONDS = 60;
  private static final int FLOOD = 2_000;

  /** A part on a machine that is slower than the events is to take no longer than that. */
  private static final Duration LONGEST = Duration.ofSeconds(150);

  /** What has not come so long after the last event is counted as missing. */
  private static final Duration DRAIN = Duration.ofMinutes(5);

  private static final Duration FLOOD_FOR = Duration.ofSeconds(60);
  private static final double HEAP_LIMIT = 512;

  void run() throws Exception {
    try (FanOutReceivers receivers = new FanOutReceivers();
        Rig rig = new Rig("--shulka.webhooks.every=500ms");
        FanOutTeams teams =
            new FanOutTeams(rig.databaseUrl(), receivers.port(), rig.part(CreateEndpoint.class))) {
      Stage stage = new Stage(receivers, teams, new Processor(rig.databaseUrl()));
      Bench.say("warming up");
      Round warm = stage.events(events(WARM_UP_SECONDS), FanOutTeams.ENDPOINTS);
      int events = bearable(warm);
      double alone = stage.told("fan-out", events, FanOutTeams.ENDPOINTS);
      receivers.dies(FanOutTeams.ENDPOINTS);
      double besideADeadOne =
          stage.told("fan-out-with-a-dead-one", events, FanOutTeams.ENDPOINTS - 1);
      Bench.result("fan-out-dead-to-alive-p99", besideADeadOne, "ms", alone);
      stage.flood();
    }
  }

  private static int events(int seconds) {
    return seconds * PER_SECOND;
  }

  /** A minute's worth, or what this machine brings in the time that there is. */
  private static int bearable(Round warm) {
    int most = (int) (warm.perSecond() * LONGEST.toSeconds());
    int events = Math.clamp(most, FanOutTeams.EVERYBODY, events(SECONDS));
    if (events < events(SECONDS)) {
      Bench.say(
          String.format(
              Locale.ROOT,
              "this machine brings %.0f events/s now; a part has %,d events",
              warm.perSecond(),
              events));
    }
    return events - events % FanOutTeams.EVERYBODY;
  }

  /**
   * What came.
   *
   * @param seconds how long it took; what is under way at any moment, a second's worth, does not
   *     count
   */
  private record Round(FanOutReceivers.Count count, long expected, double seconds) {
    double perSecond() {
      return count.taken() / seconds;
    }
  }

  private record Stage(FanOutReceivers receivers, FanOutTeams teams, Processor processor) {

    /** Prints the figures; how old events were when they came, but for one in a hundred. */
    double told(String name, int events, int alive) throws Exception {
      try (Heap heap = new Heap()) {
        Processor.Used before = processor.used();
        Round round = events(events, alive);
        Processor.Used used = processor.used().since(before);
        say(name, round, used);
        double limit = (double) PER_SECOND * alive / FanOutTeams.ENDPOINTS;
        Bench.result(name, round.perSecond(), "events/s", limit);
        double came = (double) round.count().taken();
        Bench.result(name + "-came", came, "events", (double) round.expected());
        Bench.result(name + "-heap", heap.highest(), "MiB", HEAP_LIMIT);
        if (round.count().taken() < round.expected()) {
          throw new IllegalStateException("not all came, so the next part would count them");
        }
        return round.count().age(990);
      }
    }

    private static void say(String name, Round round, Processor.Used used) {
      FanOutReceivers.Count count = round.count();
      Bench.say(
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d came, %d twice, %d out of order; half within %.0f ms;"
                  + " each cost %.2f ms here, %.2f ms in the database",
              name,
              count.taken(),
              round.expected(),
              count.doubled(),
              count.disordered(),
              count.age(500),
              used.here().toNanos() / 1e6 / round.expected(),
              used.database().toNanos() / 1e6 / round.expected()));
    }

    /** A thousand a second, or as fast as it goes; then waits until those who live have all. */
    Round events(int events, int alive) throws Exception {
      FanOutReceivers.Count count = receivers.anew();
      long began = System.nanoTime();
      for (int beat = 1; beat <= events * BEATS / PER_SECOND; beat++) {
        teams.happens(PER_SECOND / BEATS);
        sleepUntil(began + beat * TimeUnit.SECONDS.toNanos(1) / BEATS);
      }
      double took = (System.nanoTime() - began) / 1e9;
      long expected = (long) events * alive / FanOutTeams.ENDPOINTS;
      long behind = expected - count.taken();
      double drained = await(count, expected, DRAIN);
      Bench.say(
          String.format(
              Locale.ROOT,
              "%,d events in %.1f s; %d were under way in the end, the last came %.1f s later",
              events,
              took,
              behind,
              drained));
      return new Round(count, expected, took + (behind > PER_SECOND ? drained : 0));
    }

    /** Each event goes to all endpoints, as fast as it goes and for a minute at most. */
    void flood() throws Exception {
      FanOutReceivers.Count count = receivers.anew();
      long all = (long) FLOOD * FanOutTeams.ENDPOINTS;
      teams.happensToAll(FLOOD);
      double took = await(count, all, FLOOD_FOR);
      Bench.result("fan-out-to-all", count.taken() / took, "deliveries/s", PER_SECOND);
    }

    private static double await(FanOutReceivers.Count count, long expected, Duration longest) {
      long began = System.nanoTime();
      while (count.taken() < expected && System.nanoTime() - began < longest.toNanos()) {
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
