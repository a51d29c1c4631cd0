package np.shulka.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a partner's subscriber may use, asked over HTTP with a token, of 100,000 of them. */
final class EntitlementsBench {
  private static final int SUBSCRIBERS = 100_000;
  private static final int CALLERS = 32;
  private static final int WARM_UP = 60_000;
  private static final int JOBS = 60_000;
  private static final int ROUNDS = 3;
  private static final int LEAST_PER_SECOND = 3_000;
  private static final int MOST_MILLIS = 40;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\",\"clientId\"");

  private final ConcurrentLinkedQueue<Caller> idle = new ConcurrentLinkedQueue<>();

  void run() throws Exception {
    try (Rig rig = new Rig("--shulka.partners.requests-per-minute=1000000000")) {
      new RenewalFill(rig.databaseUrl(), Instant.now()).fill(SUBSCRIBERS, 0);
      handOver(rig, partner(rig));
      String token = rig.tokens().of("bench", Map.of("scope", List.of("partner:read")));
      Load load = new Load(JOBS, CALLERS, new Processor(rig.databaseUrl()));
      new Load(WARM_UP, CALLERS, new Processor(rig.databaseUrl())).run(_ -> read(rig, token));
      for (int round = 1; round <= ROUNDS; round++) {
        Load.Rate rate = load.run(_ -> read(rig, token));
        Bench.say("round " + round + ": entitlements " + rate);
        Bench.result("entitlements", rate.perSecond(), "requests/s", LEAST_PER_SECOND);
        Bench.result("entitlements-p99", rate.p99Millis(), "ms", MOST_MILLIS);
      }
      for (Caller caller : idle) caller.close();
    }
  }

  private static String partner(Rig rig) throws Exception {
    String admin = rig.tokens().of("admin", Map.of("roles", List.of("billing-admin")));
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
    Caller caller = idle.poll();
    if (caller == null) caller = new Caller(rig.address());
    int who = 1 + ThreadLocalRandom.current().nextInt(SUBSCRIBERS);
    String path = "/api/v1/partner/subscribers/" + who + "/entitlements";
    String answer = caller.get(path, token, 200);
    if (!answer.contains("\"active\":true")) throw new IOException("may use nothing: " + answer);
    idle.add(caller);
  }
}
