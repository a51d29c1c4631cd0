package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Supplier;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coupons over HTTP: issued and retired by admins, used by payers. */
final class AdminCouponsTest {
  private static final String COUPONS = "/api/v1/admin/coupons";

  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);
  private final String admin = "admin-" + AnId.uuid();
  private final String code = "C-" + AnId.uuid().toString().toUpperCase(Locale.ROOT);

  private Reply post(String path, String json) {
    return web.post(path, json).as(admin + "~billing-admin").answer();
  }

  private Reply creates(String more) {
    return post(COUPONS, "{\"code\":\"%s\",%s}".formatted(code, more));
  }

  private Reply orders(Payer who, Plan plan) {
    return who.orders(plan, ",\"couponCode\":\"%s\"".formatted(code));
  }

  private Plan plan() {
    return web.sells(APlan.onSale());
  }

  @Test
  void s7_a_coupon_is_issued_and_used() {
    Reply created = creates("\"percentOff\":25,\"reason\":\"festival\"").is(201);
    Reply started =
        payer.orders(plan(), ",\"couponCode\":\"%s\"".formatted(code.toLowerCase(Locale.ROOT)));

    assertThat(created.at("/duration")).isEqualTo("once");
    assertThat(created.at("/periods")).isEqualTo("1");
    assertThat(started.is(201).at("/invoice/subtotal/amount")).isEqualTo("100000");
    assertThat(started.at("/invoice/discount/amount")).isEqualTo("25000");
    assertThat(started.at("/invoice/tax/amount")).isEqualTo("9750");
    assertThat(started.at("/invoice/total/amount")).isEqualTo("84750");
    assertThat(started.at("/payment/amount/amount")).isEqualTo("84750");
    Reply log = web.get("/api/v1/admin/audit-log?actor=" + admin).as("v~billing-viewer").answer();
    assertThat(log.is(200).body()).contains("coupon.created", "festival", "\"percentOff\":25");
  }

  @Test
  void the_pay_link_shows_what_is_taken_off() {
    creates("\"percentOff\":25").is(201);
    String link = orders(payer, plan()).is(201).at("/invoice/payUrl");

    Reply page = web.get(link.substring("https://pay.example".length())).answer().is(200);

    assertThat(page.body()).contains("Discount", "250.00", "750.00", "97.50", "847.50");
  }

  @Test
  void s22_a_coupon_for_everything_needs_no_payment() {
    creates("\"percentOff\":100").is(201);

    Reply started = orders(payer, plan()).is(201);

    assertThat(started.json().at("/payment").isNull()).isTrue();
    assertThat(started.at("/subscription/status")).isEqualTo("active");
    assertThat(started.at("/invoice/status")).isEqualTo("paid");
    assertThat(started.at("/invoice/total/amount")).isEqualTo("0");
  }

  @Test
  void g4_a_coupon_is_used_up_and_says_so() {
    creates("\"amountOff\":{\"amount\":30000,\"currency\":\"NPR\"},\"maxRedemptions\":1").is(201);
    orders(payer, plan()).is(201);

    Reply refused = orders(Payer.fresh(web), plan()).isProblem(400, "coupon-not-usable");

    assertThat(refused.at("/errors/0/field")).isEqualTo("couponCode");
    assertThat(refused.at("/errors/0/message")).isEqualTo("is used up");
    Reply list = web.get(COUPONS + "?limit=200").as("v~billing-viewer").answer().is(200);
    assertThat(list.body()).contains(code);
  }

  @Test
  void a_coupon_that_was_refused_is_remembered() {
    creates("\"percentOff\":5,\"planCodes\":[\"%s\"]".formatted(plan().code())).is(201);
    String order = "{\"planCode\":\"%s\",\"couponCode\":\"%s\"}".formatted(plan().code(), code);
    Supplier<Reply> ordering =
        () ->
            web.post("/api/v1/checkouts", order)
                .as(payer.token())
                .with("Idempotency-Key", code)
                .answer()
                .isProblem(400, "coupon-not-usable");
    Reply first = ordering.get();
    post(COUPONS + "/" + code + "/retire", "{\"reason\":\"over\"}").is(200);

    Reply again = ordering.get();

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void coupons_are_listed_in_parts() {
    creates("\"percentOff\":5").is(201);
    post(COUPONS, "{\"code\":\"%s-B\",\"percentOff\":5}".formatted(code)).is(201);

    Reply part = web.get(COUPONS + "?limit=1&after=" + code).as("v~billing-viewer").answer();

    assertThat(part.is(200).at("/items/0/code")).isEqualTo(code + "-B");
  }

  @Test
  void a_coupon_may_be_for_other_plans_expired_or_retired() {
    Plan other = plan();
    creates("\"percentOff\":5,\"planCodes\":[\"%s\"]".formatted(other.code())).is(201);
    orders(payer, plan()).isProblem(400, "coupon-not-usable");
    orders(payer, other).is(201);

    post(COUPONS + "/" + code + "/retire", "{\"reason\":\"over\"}").is(200);
    assertThat(orders(Payer.fresh(web), other).at("/errors/0/message")).isEqualTo("is retired");
    orders(payer, other).is(201);
    post(COUPONS + "/NONE/retire", "").isProblem(404, "coupon-not-found");
    creates("\"percentOff\":5").isProblem(409, "coupon-code-taken");
    String late =
        "{\"code\":\"%s-L\",\"percentOff\":5,\"expiresAt\":\"2020-01-01T00:00:00Z\"}"
            .formatted(code);
    post(COUPONS, late).is(201);
    payer
        .orders(plan(), ",\"couponCode\":\"%s-L\"".formatted(code))
        .isProblem(400, "coupon-not-usable");
    payer.orders(plan(), ",\"couponCode\":\"no code\"").isProblem(404, "coupon-not-usable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "code               | {}",
        "code               | {\"code\":\"a b\"}",
        "percentOff         | {}",
        "percentOff         | {\"percentOff\":0}",
        "percentOff         | {\"percentOff\":101}",
        "percentOff         | {\"percentOff\":12.5}",
        "percentOff         | {\"percentOff\":5,\"amountOff\":{\"amount\":1,\"currency\":\"NPR\"}}",
        "amountOff.amount   | {\"amountOff\":{\"amount\":0,\"currency\":\"NPR\"}}",
        "amountOff.currency | {\"amountOff\":{\"amount\":1,\"currency\":\"USD\"}}",
        "duration           | {\"duration\":\"yearly\"}",
        "periods            | {\"duration\":\"repeating\"}",
        "periods            | {\"duration\":\"repeating\",\"periods\":0}",
        "periods            | {\"duration\":\"once\",\"periods\":3}",
        "maxRedemptions     | {\"maxRedemptions\":0}",
        "expiresAt          | {\"expiresAt\":\"tomorrow\"}",
        "expiresAt          | {\"expiresAt\":\"+999999-01-01T00:00:00Z\"}",
        "planCodes          | {\"planCodes\":[null]}",
        "planCodes          | {\"planCodes\":[\"No Code\"]}",
        "planCodes          | {\"code\":\"X\",\"percentOff\":5,\"planCodes\":[\"no-such-plan\"]}",
        "procent            | {\"procent\":5}"
      })
  void a_bad_coupon_names_the_field(String field, String json) {
    post(COUPONS, json).namesField(field);
  }
}
