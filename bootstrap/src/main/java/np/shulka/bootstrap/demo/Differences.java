package np.shulka.bootstrap.demo;

import static np.shulka.bootstrap.demo.Telling.check;
import static np.shulka.bootstrap.demo.Telling.require;
import static np.shulka.bootstrap.demo.Telling.say;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Three payments of which the stand-in and our books say different things, and who finds them. */
public final class Differences {
  private static final String PLAN = "pro-monthly";
  private static final int MOST_QUESTIONS = 600;
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final URI server;
  private final SignIn signIn;
  private final String run;
  private final Api admin;
  private final Browser browser = new Browser();

  /** Of people whom nobody else has seen: they carry the name of the run. */
  public Differences(URI server, SignIn signIn, String run) {
    this.server = server;
    this.signIn = signIn;
    this.run = run;
    this.admin = new Api(server, signIn.as("admin"), browser);
  }

  /** Plants them, compares, and proves that exactly those are found and nothing was moved. */
  public void areFound(Instant from) {
    say("A reconciliation with the gateway");
    Map<String, String> planted = plant();
    Instant to = Instant.parse(admin.get("/admin/test-clock").text("/now")).plusSeconds(1);
    Map<String, Object> time = Map.of("from", from.toString(), "to", to.toString());
    Api.Answer report = finished(admin.post("/admin/reconciliations", time));
    check(
        "all %s attempts since then were asked about".formatted(report.text("/asked")),
        report.text("/asked").equals(report.text("/of")));
    check("exactly the three planted differences are found", found(report).equals(planted));
    check("and nothing was settled by that", "expired,cancelled".contains(status(planted)));
  }

  private String status(Map<String, String> planted) {
    return planted.entrySet().stream()
        .filter(one -> one.getValue().equals("paid-not-settled"))
        .map(one -> admin.get("/admin/payments/" + one.getKey()).text("/status"))
        .findFirst()
        .orElseThrow();
  }

  /** What is to be found, by payment. */
  public Map<String, String> plant() {
    Map<String, String> planted = new TreeMap<>();
    Api.Answer late = buys("late");
    control(late, "payments/%s/cancel/", "{}");
    verify("late", late, 409);
    control(late, "payments/%s/complete/", "{}");
    planted.put(late.text("/payment/id"), "paid-not-settled");
    Api.Answer back = buys("back");
    control(back, "payments/%s/pay/", "{}");
    verify("back", back, 200);
    control(back, "payments/%s/refund/", "{}");
    planted.put(back.text("/payment/id"), "settled-not-paid");
    Api.Answer less = buys("less");
    control(less, "payments/%s/pay/", "{}");
    verify("less", less, 200);
    control(less, "faults/", less("LOOKUP"));
    planted.put(less.text("/payment/id"), "amount-differs");
    say("  planted: one confirmed late, one refunded in the dashboard, one with another amount");
    return planted;
  }

  private static String less(String endpoint) {
    return "{\"endpoint\":\""
        + endpoint
        + "\",\"fault\":\"OTHER_AMOUNT\",\"value\":\"-100\""
        + ",\"times\":100,\"pidx\":\"%s\"}";
  }

  private Api payer(String name) {
    return new Api(server, signIn.as("demo-differs-" + name + "-" + run), browser);
  }

  private Api.Answer buys(String name) {
    Api.Answer started = payer(name).post("/checkouts", Map.of("planCode", PLAN));
    require("a checkout starts", started.status() == 201);
    return started;
  }

  private void verify(String name, Api.Answer started, int status) {
    String pidx = started.text("/payment/pidx");
    Api.Answer answer = payer(name).post("/payments/verify", Map.of("pidx", pidx));
    require("it is verified: " + answer.body(), answer.status() == status);
  }

  private void control(Api.Answer started, String path, String json) {
    String pidx = started.text("/payment/pidx");
    URI page = URI.create(started.text("/payment/paymentUrl"));
    var request =
        HttpRequest.newBuilder(page.resolve("/__ctl/" + path.formatted(pidx)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.formatted(pidx)));
    require("the stand-in does as told", browser.send(request).statusCode() == 200);
  }

  /** The reconciliation when it is over. */
  public Api.Answer finished(Api.Answer begun) {
    require("it begins: " + begun.body(), begun.status() == 201);
    Api.Answer run = begun;
    for (int i = 0; i < MOST_QUESTIONS && "running".equals(run.text("/status")); i++) {
      pause();
      run = admin.get("/admin/reconciliations/" + begun.text("/id"));
    }
    require("it is done: " + run.body(), "done".equals(run.text("/status")));
    return run;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    }
  }

  /** What it found, by payment; by transaction or line where it is about none. */
  public Map<String, String> found(Api.Answer report) {
    Map<String, String> found = new TreeMap<>();
    String path = "/admin/reconciliations/" + report.text("/id") + "/differences?limit=200";
    for (JsonNode one : admin.get(path).body().path("items")) {
      say("  " + one.path("words").asString() + " → " + one.path("advice").asString());
      String about = one.path("paymentId").asString("");
      if (about.isEmpty()) about = one.path("gatewayTransactionId").asString("");
      if (about.isEmpty()) about = "line " + one.path("line").asString("");
      found.merge(about, one.path("kind").asString(), (a, b) -> a + ", " + b);
    }
    return found;
  }
}
