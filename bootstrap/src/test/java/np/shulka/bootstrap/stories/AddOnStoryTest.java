package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.KhaltiPage;
import np.shulka.bootstrap.demo.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Add-ons from the catalogue to the ledger: one that recurs, and one that is bought once. */
class AddOnStoryTest {
  private static final String PLAN = "pro-monthly";
  private static final Map<String, Object> MONTH = Map.of("unit", "month");

  @Test
  void c25_an_add_on_recurs_until_it_is_dropped(@TempDir Path data) {
    try (Node node = Node.alone(data)) {
      Api admin = new Api(node.address(), new SignIn(node.address()).as("admin"), new Browser());
      Api sita = node.subscriber("sita");
      Map<String, Object> gives = Map.of("rooms", Map.of("adds", 5));
      puts(
          admin,
          Map.of("code", "storage", "billingPeriod", MONTH, "price", npr(31_000), "gives", gives));
      puts(admin, Map.of("code", "onboarding", "price", npr(50_000)));

      String mine = "/subscriptions/" + subscribes(sita);
      adds(sita, mine);
      buysOnce(sita, mine);
      renews(admin, sita);
      drops(admin, sita, mine);
      assertThat(imbalance(admin)).isZero();
    }
  }

  private static Map<String, Object> npr(long paisa) {
    return Map.of("amount", paisa, "currency", "NPR");
  }

  private static void puts(Api admin, Map<String, Object> terms) {
    Map<String, Object> all = new HashMap<>(terms);
    all.put("name", terms.get("code"));
    all.put("most", 5);
    Api.Answer created = admin.post("/admin/add-ons", all);
    assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
  }

  private static String subscribes(Api sita) {
    Api.Answer checkout = sita.post("/checkouts", Map.of("planCode", PLAN));
    pays(sita, checkout);
    return checkout.text("/subscription/id");
  }

  private static void pays(Api sita, Api.Answer started) {
    assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
    String at = started.text("/pidx").isEmpty() ? "/payment" : "";
    String pidx = started.text(at + "/pidx");
    new KhaltiPage(URI.create(started.text(at + "/paymentUrl")), pidx, sita.browser())
        .payAndVanish();
    assertThat(sita.post("/payments/verify", Map.of("pidx", pidx)).status()).isEqualTo(200);
  }

  private static Map<String, Object> wish(String when, List<Object> addOns) {
    return Map.of("planCode", PLAN, "when", when, "addOns", addOns);
  }

  /** On the first day all of the month is left. */
  private static void adds(Api sita, String mine) {
    List<Object> two = List.of(Map.of("code", "storage", "quantity", 2));
    Api.Answer quoted = sita.post(mine + "/change-preview", wish("now", two));
    assertThat(quoted.text("/due/amount")).isEqualTo("70060");

    Api.Answer started = sita.post(mine + "/change", wish("now", two));
    assertThat(started.text("/payment/amount/amount")).isEqualTo("70060");
    assertThat(sita.get(mine).body().at("/addOns").size()).isZero();
    assertThat(rooms(sita)).isEmpty();
    pays(sita, started);

    assertThat(rooms(sita)).isEqualTo("10");
    assertThat(sita.get(mine).text("/addOns/0/code")).isEqualTo("storage");
    assertThat(sita.get(mine).text("/addOns/0/quantity")).isEqualTo("2");
  }

  private static void buysOnce(Api sita, String mine) {
    String before = sita.get(mine).body().toString();
    Api.Answer started = sita.post(mine + "/purchase", Map.of("addOnCode", "onboarding"));
    assertThat(started.text("/payment/amount/amount")).isEqualTo("56500");
    pays(sita, started);

    assertThat(sita.get("/invoices/" + started.text("/invoice/id")).text("/status"))
        .isEqualTo("paid");
    assertThat(sita.get(mine).body().toString()).isEqualTo(before);
  }

  /** The offer of the next month has what recurs, and not what was bought once. */
  private static void renews(Api admin, Api sita) {
    passes(admin, Duration.ofDays(20));
    Api.Answer offer = sita.get("/invoices?limit=1");
    assertThat(offer.text("/items/0/status")).isEqualTo("open");
    assertThat(offer.body().at("/items/0/lines").size()).isEqualTo(2);
    assertThat(offer.text("/items/0/lines/1/amount/amount")).isEqualTo("62000");
    assertThat(offer.text("/items/0/amountDue/amount")).isEqualTo("183060");
    pays(sita, sita.post("/invoices/" + offer.text("/items/0/id") + "/payments", Map.of()));
  }

  private static void drops(Api admin, Api sita, String mine) {
    Api.Answer now = sita.post(mine + "/change", wish("now", List.of()));
    assertThat(now.text("/code")).isEqualTo("cheaper-at-period-end");
    Api.Answer later = sita.post(mine + "/change", wish("period-end", List.of()));
    assertThat(later.status()).as(later.body().toString()).isEqualTo(200);
    assertThat(later.body().at("/subscription/pendingChange/addOns").size()).isZero();

    passes(admin, Duration.ofDays(31));
    Api.Answer offer = sita.get("/invoices?limit=1");
    assertThat(offer.body().at("/items/0/lines").size()).isOne();
    pays(sita, sita.post("/invoices/" + offer.text("/items/0/id") + "/payments", Map.of()));
    passes(admin, Duration.ofDays(14));
    assertThat(sita.get(mine).body().at("/addOns").size()).isZero();
    assertThat(rooms(sita)).isEmpty();
  }

  private static String rooms(Api sita) {
    return sita.get("/entitlements").text("/features/rooms");
  }

  private static void passes(Api admin, Duration by) {
    Instant then = Instant.parse(admin.get("/admin/test-clock").text("/now")).plus(by);
    Api.Answer moved = admin.put("/admin/test-clock", Map.of("now", then.toString()));
    assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
  }

  /** All accounts together. */
  private static long imbalance(Api admin) {
    long sum = 0;
    for (var account : admin.get("/admin/ledger/accounts").body().at("/items")) {
      sum += account.at("/debits/amount").asLong() - account.at("/credits/amount").asLong();
    }
    return sum;
  }
}
