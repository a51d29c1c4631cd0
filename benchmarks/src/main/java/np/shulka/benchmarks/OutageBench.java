package np.shulka.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;

/**
 * How long a checkout takes to be refused while the gateway hangs: first with each caller waiting
 * for it, then with the circuit breaker open.
 */
final class OutageBench {
  private static final int CHECKOUTS = 60;
  private static final double WAITING_LIMIT_MILLIS = 3_000;
  private static final double OPEN_LIMIT_MILLIS = 100;

  /** A refusal that took longer than this asked the gateway. */
  private static final double ASKED_MILLIS = 500;

  void run() throws Exception {
    try (Rig rig = new Rig()) {
      for (int i = 0; i < CHECKOUTS; i++) order(rig, "warm-" + i, 201);
      rig.khalti().arm(Endpoint.INITIATE, Fault.slowReply(Duration.ofSeconds(30)));
      List<Double> waiting = new ArrayList<>();
      List<Double> open = new ArrayList<>();
      for (int i = 0; i < CHECKOUTS; i++) {
        double millis = order(rig, "outage-" + i, 503);
        (millis > ASKED_MILLIS ? waiting : open).add(millis);
      }
      Bench.say(waiting.size() + " asked the hanging gateway, " + open.size() + " were spared");
      Bench.result("refused-waiting", slowest(waiting), "ms", WAITING_LIMIT_MILLIS);
      Bench.result("refused-open", slowest(open), "ms", OPEN_LIMIT_MILLIS);
      rig.khalti().clearFaults();
    }
  }

  /** On a connection of its own: a server that refuses with 503 hangs up. */
  private static double order(Rig rig, String person, int expected) throws Exception {
    String token = rig.tokens().of(person);
    long began = System.nanoTime();
    try (Caller caller = new Caller(rig.address())) {
      caller.post("/api/v1/checkouts", token, "{\"planCode\":\"pro-monthly\"}", expected);
    }
    return (System.nanoTime() - began) / 1e6;
  }

  private static double slowest(List<Double> millis) {
    return millis.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }
}
