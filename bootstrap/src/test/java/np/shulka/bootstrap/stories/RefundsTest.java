package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.KhaltiPage;
import np.shulka.bootstrap.demo.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that goes back over REST, with the stand-in and everything else as it is (S18, S24). */
class RefundsTest {

  @Test
  void money_goes_back_though_its_answer_is_lost(@TempDir Path data) {
    try (Node node = Node.alone(data)) {
      Api sita = node.subscriber("sita");
      Api.Answer bought = buys(sita);
      controls(
          bought,
          "/__ctl/faults/",
          "{\"endpoint\":\"REFUND\",\"fault\":\"DROP_AFTER\",\"times\":1}");

      Api.Answer refund = refunds(admin(node), bought);

      assertThat(refund.status()).isEqualTo(201);
      assertThat(refund.text("/status")).isEqualTo("confirmed");
      assertThat(sita.get("/subscriptions").text("/items/0/endReason")).isEqualTo("refunded");
      assertThat(sita.get("/entitlements").text("/active")).isEqualTo("false");
      Api.Answer notes = admin(node).get("/admin/credit-notes");
      assertThat(notes.text("/items/0/refundId")).isEqualTo(refund.text("/id"));
      assertThat(notes.text("/items/0/total/amount"))
          .isEqualTo(bought.text("/payment/amount/amount"));
      assertThat(refunds(admin(node), bought).text("/code")).isEqualTo("refund-exceeds-payment");

      foundInTheDashboard(node);
      needsThePayersNumberWhereABankPaid(node);
      partsGoBack(node);
    }
  }

  /** Nobody has to allow it for the stand-in, which is known to count paisa (S9). */
  private static void partsGoBack(Node node) {
    Api.Answer bought = buys(node.subscriber("ram"));
    Map<String, Object> part = Map.of("amount", 50_000, "currency", "NPR");

    Api.Answer refund =
        refunds(admin(node), bought, Map.of("amount", part, "subscription", "keep"));

    assertThat(refund.text("/status")).isEqualTo("confirmed");
    Api.Answer notes = admin(node).get("/admin/credit-notes");
    assertThat(notes.text("/items/0/taxable/amount")).isEqualTo("44248");
    assertThat(notes.text("/items/0/tax/amount")).isEqualTo("5752");
  }

  /** Khalti has no wallet to give it back to, so it is refused with its own words until it has. */
  private static void needsThePayersNumberWhereABankPaid(Node node) {
    Api hari = node.subscriber("hari");
    Api.Answer started = hari.post("/checkouts", Map.of("planCode", "pro-monthly"));
    String pidx = started.text("/payment/pidx");
    controls(started, "/__ctl/payments/" + pidx + "/pend/", "{}");
    controls(started, "/__ctl/payments/" + pidx + "/complete/", "{}");
    assertThat(hari.post("/payments/verify", Map.of("pidx", pidx)).status()).isEqualTo(200);

    Api.Answer without = refunds(admin(node), started, Map.of());
    assertThat(without.text("/status")).isEqualTo("rejected");
    assertThat(without.text("/detail")).contains("mobile");
    Api.Answer with = refunds(admin(node), started, Map.of("mobile", "9800000001"));
    assertThat(with.text("/status")).isEqualTo("confirmed");
  }

  /** Somebody refunds it at Khalti; two days later the books know. */
  private static void foundInTheDashboard(Node node) {
    Api gita = node.subscriber("gita");
    Api.Answer bought = buys(gita);
    controls(bought, "/__ctl/payments/" + bought.text("/payment/pidx") + "/refund/", "{}");
    Api admin = admin(node);
    Instant later =
        Instant.parse(admin.get("/admin/test-clock").text("/now")).plus(Duration.ofDays(2));
    assertThat(admin.put("/admin/test-clock", Map.of("now", later.toString())).status())
        .isEqualTo(200);

    Api.Answer refunds = admin.get("/admin/refunds");
    assertThat(refunds.text("/items/0/paymentId")).isEqualTo(bought.text("/payment/id"));
    assertThat(refunds.text("/items/0/status")).isEqualTo("confirmed");
    assertThat(refunds.text("/items/0/requestedBy")).isEmpty();
    assertThat(gita.get("/entitlements").text("/active")).isEqualTo("true");
  }

  private static Api.Answer buys(Api payer) {
    Api.Answer started = payer.post("/checkouts", Map.of("planCode", "pro-monthly"));
    String pidx = started.text("/payment/pidx");
    new KhaltiPage(page(started), pidx, new Browser()).payAndVanish();
    assertThat(payer.post("/payments/verify", Map.of("pidx", pidx)).status()).isEqualTo(200);
    return started;
  }

  private static Api.Answer refunds(Api admin, Api.Answer bought) {
    return refunds(admin, bought, Map.of());
  }

  private static Api.Answer refunds(Api admin, Api.Answer bought, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("reason", "they moved");
    body.put("subscription", "end-now");
    body.putAll(more);
    return admin.post("/admin/payments/" + bought.text("/payment/id") + "/refunds", body);
  }

  private static URI page(Api.Answer started) {
    return URI.create(started.text("/payment/paymentUrl"));
  }

  private static void controls(Api.Answer bought, String path, String body) {
    var request =
        HttpRequest.newBuilder(page(bought).resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    assertThat(new Browser().send(request).statusCode() / 100).isEqualTo(2);
  }

  private static Api admin(Node node) {
    return new Api(node.address(), new SignIn(node.address()).as("admin"), new Browser());
  }
}
