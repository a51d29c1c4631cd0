package np.shulka.bootstrap.demo;

import static np.shulka.bootstrap.demo.Telling.check;
import static np.shulka.bootstrap.demo.Telling.say;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import np.shulka.bootstrap.demo.year.Year;

/**
 * {@code ./shulka demo}: the main job against a running server, the hostile ones, and a year of
 * four subscribers.
 */
public final class Demo {
  private static final String PLAN = "pro-monthly";
  private static final Duration SWEEP_PATIENCE = Duration.ofSeconds(60);
  private final URI server;
  private final SignIn signIn;
  private final Browser browser = new Browser();
  private final String run = Long.toString(Instant.now().toEpochMilli(), 36);

  private Demo(URI server) {
    this.server = server;
    this.signIn = new SignIn(server);
  }

  /**
   * Takes the server's address, http://localhost:8080 if none is given; exits with 1 on a surprise.
   */
  public static void main(String[] arguments) {
    String fallback =
        Optional.ofNullable(System.getenv("SHULKA_PUBLIC_URL")).orElse("http://localhost:8080");
    URI server = URI.create(arguments.length > 0 ? arguments[0] : fallback);
    try {
      perform(server);
    } catch (DemoFailure failure) {
      say("NOT AS IT MUST BE: " + failure.getMessage());
      System.exit(1);
    }
  }

  /**
   * Does the main job and the hostile ones, and lets a year pass.
   *
   * @throws DemoFailure if anything is not as it must be
   */
  public static void perform(URI server) {
    new Demo(server).run();
    say("Everything is as it must be.");
  }

  private void run() {
    say("The main job at " + server);
    Api sita = subscriber("sita");
    check("there are plans on sale", sita.get("/plans").body().path("items").size() > 0);
    Api.Answer checkout = checkout(sita);
    String payment = checkout.text("/payment/id");
    forgedReturn(sita, checkout);
    KhaltiPage khalti = page(checkout);
    URI back = khalti.pay();
    say("  paid on Khalti's page, sent back to " + back.getPath());
    URI status = Browser.redirect(browser.open(back));
    check("the return leads to the status page", status.getPath().equals("/payments/" + payment));
    check("the status page opens", browser.open(status).statusCode() == 200);
    check("the subscription is active", "active".equals(subscription(sita, checkout)));
    check("the entitlements are live", sita.get("/entitlements").body().path("active").asBoolean());
    String invoice = sita.get("/invoices/" + checkout.text("/invoice/id")).text("/number");
    check("the tax invoice has its number: " + invoice, !invoice.isEmpty());
    replayed(sita, khalti);
    strangersPayment(khalti);
    wrongAmount();
    closedTab();
    new Year(server, signIn, run).live();
  }

  private void forgedReturn(Api sita, Api.Answer checkout) {
    say("A forged return with status=Completed");
    String path = "/payments/khalti/return/" + checkout.text("/payment/id");
    String forged =
        path + "?pidx=" + checkout.text("/payment/pidx") + "&status=Completed&total_amount=113000";
    check("is answered with a redirect", browser.open(server.resolve(forged)).statusCode() == 303);
    check("activates nothing", "incomplete".equals(subscription(sita, checkout)));
  }

  private void replayed(Api sita, KhaltiPage khalti) {
    say("A replayed pidx");
    Api.Answer again = sita.post("/payments/verify", Map.of("pidx", khalti.pidx()));
    check("is a payment that is known", "already-completed".equals(again.text("/outcome")));
    check("buys nothing twice", sita.get("/subscriptions").body().path("items").size() == 1);
  }

  private void strangersPayment(KhaltiPage khalti) {
    say("Another subscriber's pidx");
    Api hari = subscriber("hari");
    Api.Answer stolen = hari.post("/payments/verify", Map.of("pidx", khalti.pidx()));
    check("does not exist for anybody else", stolen.status() == 404);
    check("entitles nobody else", !hari.get("/entitlements").body().path("active").asBoolean());
  }

  private void wrongAmount() {
    say("A wrong amount");
    Api maya = subscriber("maya");
    Api.Answer checkout = checkout(maya);
    KhaltiPage khalti = page(checkout);
    khalti.answerWithOtherAmount();
    khalti.payAndVanish();
    Api.Answer verified = maya.post("/payments/verify", Map.of("pidx", khalti.pidx()));
    check("is quarantined", "payment-mismatch".equals(verified.text("/code")));
    check("activates nothing", "incomplete".equals(subscription(maya, checkout)));
  }

  private void closedTab() {
    say("A payer who closes the tab");
    Api gita = subscriber("gita");
    Api.Answer checkout = checkout(gita);
    page(checkout).payAndVanish();
    Instant until = Instant.now().plus(SWEEP_PATIENCE);
    while (!"active".equals(subscription(gita, checkout)) && Instant.now().isBefore(until)) {
      pause();
    }
    check("is found by the sweep", "active".equals(subscription(gita, checkout)));
  }

  private Api subscriber(String name) {
    return new Api(server, signIn.as("demo-" + name + "-" + run), browser);
  }

  private static Api.Answer checkout(Api subscriber) {
    Api.Answer checkout = subscriber.post("/checkouts", Map.of("planCode", PLAN));
    check("a checkout of " + PLAN + " starts", checkout.status() == 201);
    say("  to pay: " + checkout.text("/payment/paymentUrl"));
    return checkout;
  }

  private KhaltiPage page(Api.Answer checkout) {
    URI address = URI.create(checkout.text("/payment/paymentUrl"));
    return new KhaltiPage(address, checkout.text("/payment/pidx"), browser);
  }

  private static String subscription(Api subscriber, Api.Answer checkout) {
    return subscriber.get("/subscriptions/" + checkout.text("/subscription/id")).text("/status");
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    }
  }
}
