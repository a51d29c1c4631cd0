package np.shulka.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The runs over due subscriptions: what an offer costs in tables of three sizes, in rounds that
 * alternate between them, then whole runs over a hundred thousand in the largest.
 */
final class RenewalBench {
  private static final int ROUNDS = 3;
  private static final int IN_A_ROUND = 2_000;
  private static final int WARM_UP = 3_000;
  private static final int RUN = 100_000;
  private static final double RUN_SECONDS = 60;
  private static final double HEAP = 512;
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final List<String> NAMES = List.of("10k", "100k", "1m");

  void run() throws Exception {
    Instant start = Instant.now();
    try (RenewalSite small = RenewalSite.first(start);
        RenewalSite middle = small.another("renewals_100k");
        RenewalSite large = small.another("renewals_1m")) {
      small.filled(SIZES.get(0), SIZES.get(0));
      middle.filled(SIZES.get(1), SIZES.get(0));
      large.filled(SIZES.get(2), SIZES.get(0) + RUN);
      List<RenewalSite> sites = List.of(small, middle, large);
      for (RenewalSite site : sites) site.offer(WARM_UP);
      growth(sites);
      runs(large);
    }
  }

  private static void growth(List<RenewalSite> sites) throws Exception {
    List<List<RenewalSite.Cost>> costs =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 1; round <= ROUNDS; round++) {
      for (int size = 0; size < sites.size(); size++) {
        RenewalSite.Cost cost = sites.get(size).offer(IN_A_ROUND);
        Bench.say("round " + round + ", of " + NAMES.get(size) + ": offers " + cost);
        costs.get(size).add(cost);
      }
    }
    for (int size = 0; size < sites.size(); size++) {
      Bench.result(
          "renewals-" + NAMES.get(size),
          median(costs.get(size), RenewalSite.Cost::microsEach),
          "us/offer",
          median(costs.getFirst(), RenewalSite.Cost::microsEach));
      Bench.result(
          "renewals-processor-" + NAMES.get(size),
          median(costs.get(size), RenewalSite.Cost::processorMicrosEach),
          "us/offer",
          median(costs.getFirst(), RenewalSite.Cost::processorMicrosEach));
    }
  }

  private static void runs(RenewalSite site) throws Exception {
    try (Heap heap = new Heap()) {
      whole("renewals-run", site.offer(RUN));
      whole("notices-run", site.deliver(RUN));
      site.wait(Duration.ofDays(18));
      whole("turns-run", site.turn(RUN));
      site.wait(Duration.ofDays(7));
      whole("ends-run", site.turn(RUN));
      Bench.result("renewals-heap", heap.highest(), "MiB", HEAP);
    }
  }

  private static void whole(String name, RenewalSite.Cost cost) {
    Bench.say(name + ": " + cost);
    Bench.result(name, cost.seconds(), "s", RUN_SECONDS);
    // on a machine with nothing else to do it takes about this, because one waits for the other
    double processor = cost.processorMicrosEach() * cost.count() / 1e6;
    Bench.result(name + "-processor", processor, "s", RUN_SECONDS);
  }

  private static double median(
      List<RenewalSite.Cost> costs, ToDoubleFunction<RenewalSite.Cost> figure) {
    return costs.stream()
        .map(figure::applyAsDouble)
        .sorted(Comparator.naturalOrder())
        .toList()
        .get(costs.size() / 2);
  }
}
