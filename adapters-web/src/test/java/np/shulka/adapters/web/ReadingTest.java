package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class ReadingTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  @Test
  void plans_are_for_everybody() {
    web.sells(APlan.onSale().called("reading-plan"));

    assertThat(listed("reading-plan"))
        .contains("\"billingPeriod\":{\"unit\":\"month\",\"count\":1}")
        .contains("\"features\":{\"projects\":10}");
  }

  /** The plan of that code, in whatever part of the list it is. */
  private String listed(String code) {
    String after = "";
    while (true) {
      Reply part = web.get("/api/v1/plans?limit=200" + after).answer().is(200);
      for (JsonNode plan : part.json().at("/items")) {
        if (plan.at("/code").asString().equals(code)) return plan.toString();
      }
      assertThat(part.json().at("/next").isNull()).as(code).isFalse();
      after = "&after=" + part.at("/next");
    }
  }

  @Test
  void plans_can_be_read_in_parts() {
    web.sells(APlan.onSale());
    web.sells(APlan.onSale());
    Reply first = web.get("/api/v1/plans?limit=1").answer().is(200);

    Reply second = web.get("/api/v1/plans?limit=1&after=" + first.at("/next")).answer().is(200);

    assertThat(first.json().at("/items")).hasSize(1);
    assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
  }

  @Test
  void what_was_bought_can_be_read() {
    Payer.Checkout checkout = payer.checksOut().paid();
    checkout.verified().is(200);

    Reply subscription = payer.get("/api/v1/subscriptions/" + checkout.subscription()).is(200);
    Reply invoice = payer.get("/api/v1/invoices/" + checkout.invoice()).is(200);
    Reply payment = payer.get("/api/v1/payments/" + checkout.payment()).is(200);
    Reply entitlements = payer.get("/api/v1/entitlements").is(200);

    assertThat(subscription.at("/status")).isEqualTo("active");
    assertThat(invoice.at("/status")).isEqualTo("paid");
    assertThat(invoice.at("/number")).matches("2082/83-\\d{6}");
    assertThat(invoice.json().at("/amountDue/amount").asLong()).isZero();
    assertThat(invoice.json().at("/payUrl").isNull()).isTrue();
    assertThat(invoice.at("/lines/0/periodEndsAt")).isEqualTo("2026-03-10T03:15:00Z");
    assertThat(payment.at("/status")).isEqualTo("completed");
    assertThat(entitlements.body())
        .isEqualTo(
            "{\"active\":true,\"features\":{\"projects\":10},"
                + "\"validUntil\":\"2026-03-10T03:15:00Z\",\"overLimit\":[]}");
  }

  @Test
  void who_never_bought_anything_has_nothing() {
    assertThat(payer.get("/api/v1/subscriptions").is(200).body())
        .isEqualTo("{\"items\":[],\"next\":null}");
    assertThat(payer.get("/api/v1/entitlements").is(200).body())
        .isEqualTo("{\"active\":false,\"features\":{},\"validUntil\":null,\"overLimit\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"subscriptions", "invoices", "payments"})
  void lists_come_in_parts_newest_first(String what) {
    payer.checksOut();
    payer.checksOut();

    Reply first = payer.get("/api/v1/" + what + "?limit=1").is(200);
    Reply rest = payer.get("/api/v1/" + what + "?after=" + first.at("/next")).is(200);

    assertThat(first.json().at("/items")).hasSize(1);
    assertThat(rest.json().at("/items")).hasSize(1);
    assertThat(first.at("/items/0/createdAt") + first.at("/items/0/id"))
        .isGreaterThan(rest.at("/items/0/createdAt") + rest.at("/items/0/id"));
    assertThat(rest.json().at("/next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"subscription", "invoice", "payment"})
  void what_is_not_mine_is_not_there(String what) {
    String foreign = Payer.fresh(web).checksOut().started().at("/" + what + "/id");
    String missing = AnId.uuid().toString();
    String list = "/api/v1/" + what + "s/";

    Reply one = payer.get(list + foreign).isProblem(404, what + "-not-found");
    Reply other = payer.get(list + missing).isProblem(404, what + "-not-found");

    assertThat(one.body().replace(foreign, "")).isEqualTo(other.body().replace(missing, ""));
    assertThat(payer.get("/api/v1/" + what + "s").body()).doesNotContain(foreign);
  }
}
