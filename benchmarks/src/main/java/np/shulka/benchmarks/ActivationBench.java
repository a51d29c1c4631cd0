package np.shulka.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verified activations and the whole main job over HTTP, beside the database's own limit for the
 * same rows, in alternating rounds of one run.
 */
final class ActivationBench {
  private static final int ROUNDS = 3;
  private static final int CALLERS = 8;

  /** So many, because compiling takes most of the processor's time until then. */
  private static final int WARM_UP = 20_000;

  private static final int JOBS = 3_000;
  private static final int LIMIT_JOBS = 20_000;

  /** Each subscriber takes each of these once. */
  private static final List<String> PLANS = List.of("pro-monthly", "starter-monthly", "pro-yearly");

  private static final Pattern PIDX = Pattern.compile("\"pidx\":\"([^\"]+)\"");
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  void run() throws Exception {
    try (Rig rig = new Rig();
        DatabaseLimit database = new DatabaseLimit(rig.databaseUrl())) {
      Calls calls = new Calls(rig);
      Bench.say("warming up with " + WARM_UP + " main jobs");
      calls.mainJobs(WARM_UP);
      database.measure(calls.load(LIMIT_JOBS / 2));
      rounds(calls, database);
      calls.close();
    }
  }

  private static void rounds(Calls calls, DatabaseLimit database) throws Exception {
    List<Double> limits = new ArrayList<>();
    List<Double> activations = new ArrayList<>();
    List<Double> mainJobs = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      Load.Rate limit = database.measure(calls.load(LIMIT_JOBS));
      Load.Rate activation = calls.activations(JOBS);
      Load.Rate mainJob = calls.mainJobs(JOBS);
      Bench.say("round " + round + ": database limit " + limit);
      Bench.say("round " + round + ": verified activations " + activation);
      Bench.say("round " + round + ": main jobs " + mainJob);
      limits.add(limit.perSecond());
      activations.add(activation.perSecond());
      mainJobs.add(mainJob.perSecond());
    }
    Bench.result("verified-activation", median(activations), "activations/s", median(limits));
    Bench.result("main-job", median(mainJobs), "jobs/s", median(limits));
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted(Comparator.naturalOrder()).toList().get(figures.size() / 2);
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
      List<String> tokens = tokens(jobs);
      return load(jobs)
          .run(
              i -> {
                String pidx = checkout(tokens, i);
                rig.khalti().complete(pidx);
                verify(tokens, i, pidx);
              });
    }

    Load.Rate activations(int jobs) throws Exception {
      List<String> tokens = tokens(jobs);
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

    void close() throws IOException {
      for (Caller caller : idle) caller.close();
    }
  }
}
