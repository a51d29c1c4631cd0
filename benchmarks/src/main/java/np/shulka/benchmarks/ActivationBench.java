package np.shulka.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verified activations and the whole main job over HTTP, beside what the database does by itself:
 * for the rows that an activation needs at least, and for all the rows that ours writes; in
 * alternating rounds of one run.
 */
final class ActivationBench {
  private static final int ROUNDS = 3;
  private static final int CALLERS = 8;

  /** So many, and again until a job costs no less: compiling takes most of the processor first. */
  private static final int WARM_UP = 10_000;

  private static final int MOST_WARM_UPS = 6;

  private static final int JOBS = 3_000;
  private static final int LIMIT_JOBS = 20_000;
  private static final int SAME_ROWS_JOBS = 6_000;

  /** Each subscriber takes each of these once. */
  private static final List<String> PLANS = List.of("pro-monthly", "starter-monthly", "pro-yearly");

  private static final Pattern PIDX = Pattern.compile("\"pidx\":\"([^\"]+)\"");
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private static final String LEAST = "database limit";
  private static final String SAME = "the same rows without rules";
  private static final String ACTIVATIONS = "verified activations";
  private static final String MAIN_JOBS = "main jobs";

  private final Map<String, List<Double>> rates = new HashMap<>();

  void run() throws Exception {
    try (Rig rig = new Rig();
        DatabaseLimit least = new DatabaseLimit(rig.databaseUrl())) {
      Calls calls = new Calls(rig);
      WarmUp.with(() -> calls.mainJobs(WARM_UP), MOST_WARM_UPS);
      least.measure(calls.load(LIMIT_JOBS / 2));
      try (SameRows same = new SameRows(rig.databaseUrl(), SAME_ROWS_JOBS)) {
        Bench.say("an activation writes " + same.rows() + " rows");
        same.measure(calls.load(SAME_ROWS_JOBS));
        for (int round = 1; round <= ROUNDS; round++) round(round, calls, least, same);
      }
      calls.close();
    }
    result("verified-activation", ACTIVATIONS, "activations/s", LEAST);
    result("main-job", MAIN_JOBS, "jobs/s", LEAST);
    result("verified-activation-same-rows", ACTIVATIONS, "activations/s", SAME);
    result("main-job-same-rows", MAIN_JOBS, "jobs/s", SAME);
  }

  private void round(int round, Calls calls, DatabaseLimit least, SameRows same) throws Exception {
    note(round, LEAST, least.measure(calls.load(LIMIT_JOBS)));
    note(round, SAME, same.measure(calls.load(SAME_ROWS_JOBS)));
    note(round, ACTIVATIONS, calls.activations(JOBS));
    note(round, MAIN_JOBS, calls.mainJobs(JOBS));
  }

  private void note(int round, String what, Load.Rate rate) {
    Bench.say("round " + round + ": " + what + " " + rate);
    rates.computeIfAbsent(what, _ -> new ArrayList<>()).add(rate.perSecond());
  }

  private void result(String name, String what, String unit, String limit) {
    Bench.result(name, median(what), unit, median(limit));
  }

  private double median(String what) {
    List<Double> figures = new ArrayList<>(rates.getOrDefault(what, List.of()));
    figures.sort(Comparator.naturalOrder());
    return figures.get(figures.size() / 2);
  }

  /** The two requests of the main job. */
  private static final class Calls {
    private final Rig rig;
    private final ConcurrentLinkedQueue<Caller> idle = new ConcurrentLinkedQueue<>();

    Calls(Rig rig) {
      this.rig = rig;
    }

    Load load(int jobs) {
      return new Load(jobs, CALLERS, new Processor(rig.databaseUrl()));
    }

    Load.Rate mainJobs(int jobs) throws Exception {
      List<String> tokens = begin(jobs);
      return load(jobs)
          .run(
              i -> {
                String pidx = checkout(tokens, i);
                rig.khalti().complete(pidx);
                verify(tokens, i, pidx);
              });
    }

    Load.Rate activations(int jobs) throws Exception {
      List<String> tokens = begin(jobs);
      String[] paid = new String[jobs];
      load(jobs)
          .run(
              i -> {
                paid[i] = checkout(tokens, i);
                rig.khalti().complete(paid[i]);
              });
      return load(jobs).run(i -> verify(tokens, i, paid[i]));
    }

    private String checkout(List<String> tokens, int job) throws IOException {
      String order = "{\"planCode\":\"" + PLANS.get(job / tokens.size()) + "\"}";
      String answer = post("/api/v1/checkouts", person(tokens, job), order, 201);
      Matcher pidx = PIDX.matcher(answer);
      if (!pidx.find()) throw new IOException("no pidx in " + answer);
      return pidx.group(1);
    }

    private void verify(List<String> tokens, int job, String pidx) throws IOException {
      String hint = "{\"pidx\":\"" + pidx + "\"}";
      String answer = post("/api/v1/payments/verify", person(tokens, job), hint, 200);
      if (!answer.contains("\"status\":\"active\"")) throw new IOException("not active: " + answer);
    }

    /** Another one for each of the callers: one person's orders have to wait for each other. */
    private static String person(List<String> tokens, int job) {
      return tokens.get(job % tokens.size());
    }

    private String post(String path, String token, String body, int expected) throws IOException {
      Caller caller = idle.poll();
      if (caller == null) caller = new Caller(rig.address());
      String answer = caller.post(path, token, body, expected);
      idle.add(caller);
      return answer;
    }

    private List<String> tokens(int jobs) throws Exception {
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i * PLANS.size() < jobs; i++) {
        tokens.add(rig.tokens().of("bench-" + PEOPLE.incrementAndGet()));
      }
      return tokens;
    }

    /** The server leaves whoever was silent through a slow round of the database. */
    private List<String> begin(int jobs) throws Exception {
      close();
      return tokens(jobs);
    }

    void close() throws IOException {
      for (Caller caller = idle.poll(); caller != null; caller = idle.poll()) caller.close();
    }
  }
}
