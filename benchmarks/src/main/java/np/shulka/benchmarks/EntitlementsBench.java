package np.shulka.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a partner's subscriber may use, asked over HTTP with a token, of 100,000 of them; in turn
 * with the same call for an id that nobody can have, which ends before the database is asked. Asked
 * by wrk where that is installed, because the server's process has two cores to itself then.
 */
final class EntitlementsBench {
  private static final int SUBSCRIBERS = 100_000;
  private static final int CALLERS = 32;
  private static final int JOBS = 40_000;
  private static final int MOST_WARM_UPS = 8;
  private static final int ROUNDS = 3;
  private static final int LEAST_PER_SECOND = 3_000;
  private static final int MOST_MILLIS = 40;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\",\"clientId\"");

  private final ConcurrentLinkedQueue<Caller> idle = new ConcurrentLinkedQueue<>();

  void run() throws Exception {
    try (Rig rig = new Rig("--shulka.partners.requests-per-minute=1000000000")) {
      new RenewalFill(rig.databaseUrl(), Instant.now()).fill(SUBSCRIBERS, 0);
      handOver(rig, partner(rig));
      String token = rig.tokens().program("bench", "partner:read");
      Processor processor = new Processor(rig.databaseUrl());
      warmUp(rig, token, processor);
      Load callers = new Load(JOBS, CALLERS, processor);
      if (Wrk.isThere()) {
        Wrk wrk = new Wrk(rig.address(), token, CALLERS, processor);
        Bench.say("warming up " + wrk.nobody() + "; " + wrk.anyOf(SUBSCRIBERS));
        measure(wrk, () -> Bench.say("by callers in this process: " + reads(rig, token, callers)));
      } else {
        Bench.say("there is no wrk on the PATH: the callers live in the server's own process");
        measure(rig, token, callers);
      }
      for (Caller caller : idle) caller.close();
    }
  }

  /** Until a request costs no less than before, which is when all of it is compiled. */
  private void warmUp(Rig rig, String token, Processor processor) throws Exception {
    // few at first: until it is compiled a request takes many times as long
    Bench.say("warming up " + new Load(JOBS / 4, 4, processor).run(_ -> read(rig, token)));
    WarmUp.with(() -> reads(rig, token, new Load(JOBS, CALLERS, processor)), MOST_WARM_UPS);
  }

  private Load.Rate reads(Rig rig, String token, Load load) throws Exception {
    return load.run(_ -> read(rig, token));
  }

  private static void measure(Wrk wrk, Besides besides) throws Exception {
    List<Wrk.Rate> reads = new ArrayList<>();
    List<Wrk.Rate> empty = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      empty.add(wrk.nobody());
      Bench.say("round " + round + ": nobody's " + empty.getLast());
      reads.add(wrk.anyOf(SUBSCRIBERS));
      Bench.say("round " + round + ": entitlements " + reads.getLast());
      besides.run();
    }
    results(
        reads.stream().map(Wrk.Rate::perSecond).toList(),
        reads.stream().map(Wrk.Rate::p99).toList(),
        empty.stream().map(Wrk.Rate::perSecond).toList());
  }

  private void measure(Rig rig, String token, Load load) throws Exception {
    List<Load.Rate> reads = new ArrayList<>();
    List<Load.Rate> empty = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      empty.add(load.run(_ -> ask(rig, token, "~!", 404)));
      Bench.say("round " + round + ": nobody's " + empty.getLast());
      reads.add(reads(rig, token, load));
      Bench.say("round " + round + ": entitlements " + reads.getLast());
    }
    results(
        reads.stream().map(Load.Rate::perSecond).toList(),
        reads.stream().map(Load.Rate::p99Millis).toList(),
        empty.stream().map(Load.Rate::perSecond).toList());
  }

  private static void results(List<Double> reads, List<Double> slow, List<Double> empty) {
    Bench.result("entitlements", median(reads), "requests/s", LEAST_PER_SECOND);
    Bench.result("entitlements-p99", median(slow), "ms", MOST_MILLIS);
    Bench.result("entitlements-to-empty", median(reads), "requests/s", median(empty));
  }

  /** What is measured in each round and decides nothing. */
  private interface Besides {
    void run() throws Exception;
  }

  private static String partner(Rig rig) throws Exception {
    String admin = rig.tokens().of("admin", List.of("billing-admin"));
    try (Caller caller = new Caller(rig.address())) {
      String team = "{\"name\":\"Bench\",\"clientId\":\"bench\"}";
      Matcher id = ID.matcher(caller.post("/api/v1/admin/partners", admin, team, 201));
      if (!id.find()) throw new IOException("no partner");
      return id.group(1);
    }
  }

  /** As if the partner had created them all; the rules would let nobody be handed over. */
  private static void handOver(Rig rig, String partner) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(rig.databaseUrl(), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(
          """
          update subscriber set partner_id = '%1$s', external_id = substr(subject, 8),
            subject = 'urn:shulka:partner:%1$s:' || substr(subject, 8)
          where subject like 'person-%%'
          """
              .formatted(partner));
      statement.execute(
          "update event set feed = '%s' where feed <> '%s'".formatted(partner, partner));
      statement.execute("vacuum analyze");
    }
  }

  private void read(Rig rig, String token) throws IOException {
    int who = 1 + ThreadLocalRandom.current().nextInt(SUBSCRIBERS);
    String answer = ask(rig, token, Integer.toString(who), 200);
    if (!answer.contains("\"active\":true")) throw new IOException("may use nothing: " + answer);
  }

  private String ask(Rig rig, String token, String who, int expected) throws IOException {
    Caller caller = idle.poll();
    if (caller == null) caller = new Caller(rig.address());
    String path = "/api/v1/partner/subscribers/" + who + "/entitlements";
    String answer = caller.get(path, token, expected);
    idle.add(caller);
    return answer;
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }
}
