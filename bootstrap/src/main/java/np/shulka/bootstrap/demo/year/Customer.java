package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.require;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.DemoFailure;
import np.shulka.bootstrap.demo.KhaltiPage;
import tools.jackson.databind.JsonNode;

/** A subscriber with a browser. */
final class Customer {
  private static final Pattern PIDX = Pattern.compile("[?&]pidx=([^&]+)");

  private final String name;
  private final Api api;
  private final Gateway gateway;
  private String subscription = "";

  Customer(String name, Api api, Gateway gateway) {
    this.name = name;
    this.api = api;
    this.gateway = gateway;
  }

  String name() {
    return name;
  }

  /** Chooses a plan and pays for the first period of it; answers what was paid. */
  String subscribes(Map<String, Object> order) {
    Api.Answer checkout = api.post("/checkouts", order);
    require(name + " may subscribe: " + checkout.body(), checkout.status() == 201);
    subscription = checkout.text("/subscription/id");
    pays(page(URI.create(checkout.text("/payment/paymentUrl"))));
    return amount(invoice(checkout.text("/invoice/id")));
  }

  /** Opens the permanent link of what is asked, and presses the button. */
  KhaltiPage opensPayLink() {
    URI link = URI.create(asked().path("payUrl").asString());
    require("the pay link opens", api.browser().open(link).statusCode() == 200);
    return page(Browser.redirect(api.browser().submit(link, Map.of())));
  }

  /** Pays by the permanent link; answers what was paid. */
  String paysByLink() {
    String invoice = asked().path("id").asString();
    pays(opensPayLink());
    return amount(invoice(invoice));
  }

  /** Pays for several periods at once; answers what was paid. */
  String renews(int periods) {
    Api.Answer renewal =
        api.post("/subscriptions/" + subscription + "/renew", Map.of("periods", periods));
    require(name + " may renew: " + renewal.body(), renewal.status() == 201);
    pays(page(URI.create(renewal.text("/payment/paymentUrl"))));
    return amount(invoice(renewal.text("/invoice/id")));
  }

  /** Has something else at once, at the price that was shown; answers what was paid. */
  String upgrades(String plan) {
    Api.Answer quote = change("/change-preview", Map.of("planCode", plan, "when", "now"));
    Api.Answer change = change("/change", Map.of("quoteId", quote.text("/quoteId")));
    require(
        name + " pays what was shown",
        change.body().at("/payment/amount").equals(quote.body().at("/due")));
    pays(page(URI.create(change.text("/payment/paymentUrl"))));
    return Rupees.of(quote.body().at("/due/amount").asLong());
  }

  /** Has something else with the next period. */
  void downgrades(String plan) {
    change("/change", Map.of("planCode", plan, "when", "period-end"));
  }

  void pauses() {
    change("/pause", Map.of());
  }

  void resumes() {
    change("/resume", Map.of());
  }

  private Api.Answer change(String act, Map<String, Object> wish) {
    Api.Answer answer = api.post("/subscriptions/" + subscription + act, wish);
    require(name + " may: " + act + " " + answer.body(), answer.status() < 300);
    return answer;
  }

  void pays(KhaltiPage page) {
    URI status = Browser.redirect(api.browser().open(page.pay()));
    require("the way back leads somewhere", api.browser().open(status).statusCode() == 200);
  }

  void cancelsAtTheEnd() {
    String path = "/subscriptions/" + subscription + "/cancel";
    Api.Answer cancelled = api.post(path, Map.of("when", "period-end", "reason", "a break"));
    require(name + " may cancel: " + cancelled.body(), cancelled.status() == 200);
  }

  void is(String status) {
    String found = api.get("/subscriptions/" + subscription).text("/status");
    require(name + " is " + status + ", not " + found, found.equals(status));
  }

  void has(String plan) {
    String found = api.get("/subscriptions/" + subscription).text("/planCode");
    require(name + " has " + plan + ", not " + found, found.equals(plan));
  }

  /** The end of the period that runs, wherever pauses have moved it. */
  ZonedDateTime usableUntil() {
    String end = api.get("/subscriptions/" + subscription).text("/currentPeriod/endsAt");
    return Time.inNepal(Instant.parse(end));
  }

  boolean mayUse() {
    return api.get("/entitlements").body().path("active").asBoolean();
  }

  /** What was paid, longest ago first. */
  List<JsonNode> paid() {
    return invoices().stream()
        .filter(invoice -> invoice.path("status").asString().equals("paid"))
        .sorted(Comparator.comparing(Customer::starts))
        .toList();
  }

  ZonedDateTime paidUntil() {
    return Time.inNepal(ends(paid().getLast()));
  }

  static Instant starts(JsonNode invoice) {
    return Instant.parse(invoice.at("/lines/0/periodStartsAt").asString());
  }

  /** Its last line is of its last period. */
  static Instant ends(JsonNode invoice) {
    JsonNode lines = invoice.path("lines");
    return Instant.parse(lines.path(lines.size() - 1).path("periodEndsAt").asString());
  }

  List<JsonNode> payments() {
    return api.get("/payments?limit=200").body().path("items").valueStream().toList();
  }

  private List<JsonNode> invoices() {
    return api.get("/invoices?limit=200").body().path("items").valueStream().toList();
  }

  private JsonNode invoice(String id) {
    JsonNode invoice = api.get("/invoices/" + id).body();
    require(name + " has paid: " + invoice, invoice.path("status").asString().equals("paid"));
    return invoice;
  }

  private JsonNode asked() {
    return invoices().stream()
        .filter(invoice -> invoice.path("status").asString().equals("open"))
        .findFirst()
        .orElseThrow(() -> new DemoFailure("nothing is asked of " + name));
  }

  String subscriberId() {
    return api.get("/subscriptions").text("/items/0/subscriberId");
  }

  private KhaltiPage page(URI address) {
    gateway.isAt(address);
    Matcher pidx = PIDX.matcher(address.toString());
    require("the payer is sent to Khalti's page, not to " + address, pidx.find());
    return new KhaltiPage(address, pidx.group(1), api.browser());
  }

  private static String amount(JsonNode invoice) {
    return Rupees.of(invoice.at("/total/amount").asLong());
  }
}
