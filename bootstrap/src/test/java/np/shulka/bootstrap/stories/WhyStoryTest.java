package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.KhaltiPage;
import np.shulka.bootstrap.demo.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every amount of a small life is explained, and comes to the same once more, over REST. */
class WhyStoryTest {

  @Test
  void what_was_charged_is_explained_and_worked_out_again(@TempDir Path data) {
    Map<String, String> settings =
        Map.of("shulka.recomputation.part-every", "200ms", "shulka.audit.verify-every", "200ms");
    try (Node node = Node.alone(data, settings)) {
      Api admin = new Api(node.address(), new SignIn(node.address()).as("admin"), new Browser());
      Api sita = node.subscriber("sita");
      Api.Answer checkout = sita.post("/checkouts", Map.of("planCode", "pro-monthly"));
      pays(sita, checkout);
      reprices(admin);
      changes(admin, sita, "/subscriptions/" + checkout.text("/subscription/id"));

      explains(sita, admin);
      recomputes(admin);
      isSound(admin);
    }
  }

  private static void pays(Api sita, Api.Answer started) {
    assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
    String pidx = started.text("/payment/pidx");
    new KhaltiPage(URI.create(started.text("/payment/paymentUrl")), pidx, sita.browser())
        .payAndVanish();
    assertThat(sita.post("/payments/verify", Map.of("pidx", pidx)).status()).isEqualTo(200);
  }

  /** What was charged before stays what it was (S16). */
  private static void reprices(Api admin) {
    Map<String, Object> price = Map.of("amount", 120_000, "currency", "NPR");
    assertThat(admin.post("/admin/plans/pro-monthly/versions", Map.of("price", price)).status())
        .isEqualTo(201);
    Map<String, Object> storage =
        Map.of(
            "code",
            "storage",
            "name",
            "Storage",
            "billingPeriod",
            Map.of("unit", "month"),
            "price",
            Map.of("amount", 3_333, "currency", "NPR"),
            "most",
            5);
    assertThat(admin.post("/admin/add-ons", storage).status()).isEqualTo(201);
  }

  private static void changes(Api admin, Api sita, String mine) {
    Instant then = Instant.parse(admin.get("/admin/test-clock").text("/now"));
    Map<String, Object> later = Map.of("now", then.plus(Duration.ofDays(9)).toString());
    assertThat(admin.put("/admin/test-clock", later).status()).isEqualTo(200);
    List<Object> three = List.of(Map.of("code", "storage", "quantity", 3));
    Map<String, Object> more =
        Map.of("planCode", "pro-monthly", "quantity", 2, "when", "now", "addOns", three);
    pays(sita, sita.post(mine + "/change", more));
    Map<String, Object> bare = Map.of("planCode", "pro-yearly", "when", "now", "addOns", List.of());
    pays(sita, sita.post(mine + "/change", bare));
  }

  private static void explains(Api sita, Api admin) {
    Api.Answer all = sita.get("/invoices?limit=200");
    assertThat(all.body().path("items").size()).isEqualTo(3);
    all.body()
        .path("items")
        .forEach(
            invoice -> {
              String path = "/invoices/" + invoice.path("id").asString() + "/explain";
              Api.Answer why = sita.get(path);
              assertThat(why.text("/recomputes")).as(why.body().toString()).isEqualTo("true");
              assertThat(why.text("/proof/gatewayStatus")).isEqualTo("Completed");
              assertThat(admin.get("/admin" + path).body()).isEqualTo(why.body());
            });
    Api.Answer access = sita.get("/entitlements/explain");
    assertThat(access.text("/subscriptions/0/ground")).isEqualTo("paid-time");
    assertThat(access.text("/subscriptions/0/proof/kind")).isEqualTo("gateway");
  }

  private static void recomputes(Api admin) {
    Eventually.holds(
        () -> !admin.get("/admin/recomputations?limit=1").text("/items/0/finishedAt").isEmpty());
    String path =
        "/admin/recomputations/" + admin.post("/admin/recomputations", Map.of()).text("/id");
    Eventually.holds(() -> admin.get(path).text("/run/status").equals("finished"));

    assertThat(admin.get(path).text("/run/checked")).isEqualTo("3");
    assertThat(admin.get(path).text("/run/differing")).isEqualTo("0");
    assertThat(admin.get(path).text("/run/unexplained")).isEqualTo("0");
  }

  private static void isSound(Api admin) {
    Api.Answer whole = admin.get("/admin/audit-log/verification?whole=true");
    assertThat(whole.text("/sound")).isEqualTo("true");
    Eventually.holds(
        () -> !admin.get("/admin/audit-log/verification").text("/since/hash").isEmpty());
  }
}
