package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.KhaltiPage;
import np.shulka.bootstrap.demo.SignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Prices that change and starts that are entered late, over REST and on the test clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PriceMigrationStoryTest {
  private static final String PLAN = "/admin/plans/pro-monthly";
  private static final String MIGRATIONS = PLAN + "/migrations";
  private Node node;
  private Api admin;

  @BeforeAll
  void start(@TempDir Path data) {
    node = Node.alone(data);
    admin = new Api(node.address(), new SignIn(node.address()).as("admin"), new Browser());
  }

  @AfterAll
  void stop() {
    node.close();
  }

  @Test
  void s16_a_price_changes_with_the_period_after_its_notice() {
    Api sita = node.subscriber("sita");
    pays(sita, sita.post("/checkouts", Map.of("planCode", "pro-monthly")).body());
    Map<String, Object> price = Map.of("amount", 120_000, "currency", "NPR");
    is(201, admin.post(PLAN + "/versions", Map.of("price", price)));
    Map<String, Object> wish = Map.of("toVersion", 2, "noticeDays", 40);
    assertThat(sita.post(MIGRATIONS + "/rehearsals", wish).status()).isEqualTo(403);

    Api.Answer rehearsal = is(201, admin.post(MIGRATIONS + "/rehearsals", wish));
    assertThat(rehearsal.text("/items/0/oldAmount/amount")).isEqualTo("113000");
    assertThat(rehearsal.text("/items/0/newAmount/amount")).isEqualTo("135600");
    Map<String, Object> announcement =
        Map.of("rehearsalId", rehearsal.text("/id"), "reason", "costs went up");
    assertThat(sita.post(MIGRATIONS, announcement).status()).isEqualTo(403);
    Api.Answer migration = is(201, admin.post(MIGRATIONS, announcement));
    assertThat(admin.post(MIGRATIONS, announcement).status()).isEqualTo(409);

    assertThat(paysNext(sita)).as("before its notice is over").isEqualTo("113000");
    assertThat(paysNext(sita)).isEqualTo("135600");
    assertThat(Instant.parse(rehearsal.text("/items/0/firstRenewal")))
        .isAfterOrEqualTo(Instant.parse(migration.text("/effectiveFrom")).minusSeconds(60));
    assertThat(admin.get("/admin/audit-log?limit=200").body().toString())
        .contains("migration.rehearsed", "plan.migrated", "costs went up");
  }

  @Test
  void s21_what_began_in_the_past_is_paid_for_today() {
    Api ram = node.subscriber("ram");
    is(201, ram.post("/checkouts", Map.of("planCode", "free")));
    String subscriber = ram.get("/subscriptions").text("/items/0/subscriberId");
    Instant start = now().minus(Duration.ofDays(20));
    String path = "/admin/subscribers/" + subscriber + "/subscriptions";
    Map<String, Object> wish =
        Map.of("planCode", "team-monthly", "startsAt", start.toString(), "reason", "by phone");
    assertThat(ram.post(path, wish).status()).isEqualTo(403);

    Api.Answer begun = is(201, admin.post(path, wish));
    String invoice = "/invoices/" + begun.text("/invoice/id");
    pays(ram, is(201, ram.post(invoice + "/payments", Map.of())).body());

    Api.Answer paid = ram.get(invoice);
    assertThat(paid.text("/status")).isEqualTo("paid");
    assertThat(Instant.parse(paid.text("/lines/0/periodStartsAt"))).isEqualTo(start);
    assertThat(Instant.parse(paid.text("/paidAt"))).isAfter(start.plus(Duration.ofDays(19)));
    assertThat(ram.get("/subscriptions/" + begun.text("/subscriptionId")).text("/status"))
        .isEqualTo("active");
    assertThat(admin.get("/admin/audit-log?limit=200").body().toString())
        .contains("subscription.backdated", "by phone");
  }

  /** A month later what is offered is paid; answers what it cost. */
  private String paysNext(Api api) {
    Instant then = now().plus(Duration.ofDays(28));
    is(200, admin.put("/admin/test-clock", Map.of("now", then.toString())));
    JsonNode open =
        api.get("/invoices?limit=200")
            .body()
            .path("items")
            .valueStream()
            .filter(invoice -> invoice.path("status").asString().equals("open"))
            .findFirst()
            .orElseThrow();
    String path = "/invoices/" + open.path("id").asString();
    pays(api, is(201, api.post(path + "/payments", Map.of())).body());
    assertThat(api.get(path).text("/status")).isEqualTo("paid");
    return open.at("/total/amount").asString();
  }

  private void pays(Api api, JsonNode answer) {
    JsonNode payment = answer.has("payment") ? answer.path("payment") : answer;
    URI page = URI.create(payment.path("paymentUrl").asString());
    var payer = new KhaltiPage(page, payment.path("pidx").asString(), api.browser());
    api.browser().open(payer.pay());
  }

  private Instant now() {
    return Instant.parse(admin.get("/admin/test-clock").text("/now"));
  }

  private static Api.Answer is(int status, Api.Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    return answer;
  }
}
