package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What admins can look at, over HTTP. */
final class AdminReadingTest {
  private static final String ADMIN = "/api/v1/admin";
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  private Reply get(String path) {
    return web.get(ADMIN + path).as("viewer~billing-viewer").answer();
  }

  @Test
  void a_subscriber_is_shown_with_everything_of_theirs() {
    Payer.Checkout checkout = payer.checksOut().paid();
    checkout.verified().is(200);

    Reply found = get("/subscribers?q=" + payer.token().substring(3)).is(200);
    Reply shown = get("/subscribers/" + found.at("/items/0/id")).is(200);

    assertThat(found.json().at("/items")).hasSize(1);
    assertThat(shown.at("/subject")).isEqualTo(payer.token());
    assertThat(shown.at("/email")).isEqualTo("sita@example.com");
    assertThat(shown.at("/subscriptions/0/status")).isEqualTo("active");
    assertThat(shown.at("/invoices/0/id")).isEqualTo(checkout.invoice());
    assertThat(shown.at("/payments/0/id")).isEqualTo(checkout.payment());
    get("/subscribers/" + AnId.uuid()).isProblem(404, "subscriber-not-found");
  }

  @Test
  void a_payment_is_shown_with_all_that_khalti_said() { // I16
    Payer.Checkout checkout = payer.checksOut().paid();
    assertThat(get("/payments/" + checkout.payment()).is(200).json().at("/reports")).isEmpty();

    checkout.verified().is(200);

    Reply shown = get("/payments/" + checkout.payment()).is(200);
    assertThat(shown.at("/status")).isEqualTo("completed");
    assertThat(shown.at("/reports/0/gatewayStatus")).isEqualTo("Completed");
    assertThat(shown.at("/reports/0/httpStatus")).isEqualTo("200");
    assertThat(shown.json().at("/reports/0/body").isString()).isTrue();
    get("/payments/" + AnId.uuid()).isProblem(404, "payment-not-found");
  }

  /** The clock is everybody's. */
  @AfterEach
  void set_the_clock_back() {
    web.clock().set(ATime.NOW);
  }

  @Test
  void payments_are_found_by_status_and_time() {
    web.clock().advance(Duration.ofDays(1));
    String from = web.clock().instant().toString();
    Payer.Checkout open = payer.checksOut();

    assertThat(get("/payments?status=initiated&from=" + from).body()).contains(open.payment());
    assertThat(get("/payments?status=completed&from=" + from).body())
        .doesNotContain(open.payment());
    assertThat(get("/payments?to=" + from).is(200).body()).doesNotContain(open.payment());
    assertThat(get("/invoices?limit=200").is(200).body()).contains(open.invoice());
  }

  @Test
  void what_happened_to_a_subscriber_is_told_with_what_was_done() {
    Payer.Checkout checkout = payer.checksOut().paid();
    web.post(ADMIN + "/payments/" + checkout.payment() + "/recheck", "{\"reason\":\"asked\"}")
        .as("ram~billing-admin")
        .answer()
        .is(200);
    String id = get("/subscribers?q=" + payer.token().substring(3)).at("/items/0/id");

    Reply history = get("/subscribers/" + id + "/history").is(200);

    assertThat(history.body()).contains("subscription.activated", "payment.completed");
    assertThat(history.at("/acts/0/action")).isEqualTo("payment.rechecked");
    assertThat(history.at("/acts/0/reason")).isEqualTo("asked");
    assertThat(history.at("/notices/0/kind")).isEqualTo("payment-received");
    assertThat(history.at("/notices/0/fate")).isEqualTo("waiting");
    get("/subscribers/" + AnId.uuid() + "/history").isProblem(404, "subscriber-not-found");
  }

  @Test
  void payments_and_invoices_are_found_by_what_they_are_called() {
    Payer.Checkout checkout = payer.checksOut();
    String payments = "/payments?invoiceId=" + checkout.invoice();
    Reply ofInvoice = get(payments).is(200);

    assertThat(ofInvoice.at("/items/0/id")).isEqualTo(checkout.payment());
    assertThat(get("/payments?pidx=" + ofInvoice.at("/items/0/pidx")).at("/items/0/id"))
        .isEqualTo(checkout.payment());
    assertThat(get("/invoices/" + checkout.invoice()).at("/invoice/status")).isEqualTo("open");
    assertThat(get("/invoices?limit=200&status=open").body()).contains(checkout.invoice());
    assertThat(get("/invoices?limit=200&status=paid").body()).doesNotContain(checkout.invoice());
    get("/invoices?status=late").isProblem(400, "invalid-request");
    get("/invoices/" + AnId.uuid()).isProblem(404, "invoice-not-found");
  }

  @Test
  void one_in_quarantine_is_asked_about_again() {
    Payer.Checkout checkout = payer.checksOut().paid();
    web.gateway().lieNext(truth -> VerificationTest.withTotal(truth, Money.rupees(7)));
    checkout.verified().isProblem(409, "payment-mismatch");
    String path = ADMIN + "/payments/" + checkout.payment() + "/recheck";

    Reply answer = web.post(path, "{}").as("ram~billing-admin").answer().is(200);

    assertThat(answer.at("/status")).isEqualTo("completed");
    assertThat(answer.json().at("/reports")).hasSize(2);
    assertThat(answer.json().at("/mismatchReason").isNull()).isTrue();
    assertThat(payer.get("/api/v1/entitlements").at("/active")).isEqualTo("true");
  }

  @Test
  void a_recheck_asks_khalti_and_is_written_down() {
    Payer.Checkout checkout = payer.checksOut().paid();
    String path = ADMIN + "/payments/" + checkout.payment() + "/recheck";
    String admin = "admin-" + AnId.uuid();

    Reply answer =
        web.post(path, "{\"reason\":\"they called\"}")
            .as(admin + "~billing-admin")
            .answer()
            .is(200);

    assertThat(answer.at("/status")).isEqualTo("completed");
    assertThat(answer.json().at("/reports")).hasSize(1);
    assertThat(get("/audit-log?action=payment.rechecked&actor=" + admin).body())
        .contains("they called", "\"status\":\"initiated\"", checkout.payment());
    assertThat(payer.get("/api/v1/entitlements").at("/active")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plans",
        "/coupons",
        "/audit-log",
        "/subscribers",
        "/payments",
        "/invoices",
        "/nothing"
      })
  void reading_needs_a_role(String path) { // I18
    web.get(ADMIN + path).answer().isProblem(401, "unauthorized");
    web.get(ADMIN + path).as("sita").answer().isProblem(403, "forbidden");
    web.get(ADMIN + path).as("sita~admin").answer().isProblem(403, "forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/plans",
        "/plans/pro/versions",
        "/plans/pro/migrations",
        "/plans/pro/migrations/rehearsals",
        "/subscribers/01900000-0000-7000-8000-000000000000/subscriptions",
        "/plans/pro/retire",
        "/coupons",
        "/coupons/DASHAIN/retire",
        "/payments/01900000-0000-7000-8000-000000000000/recheck",
        "/payments/01900000-0000-7000-8000-000000000000/credit",
        "/nothing"
      })
  void writing_needs_the_role_of_an_admin(String path) { // I18
    web.post(ADMIN + path, "{}").answer().isProblem(401, "unauthorized");
    web.post(ADMIN + path, "{}").as("sita").answer().isProblem(403, "forbidden");
    web.post(ADMIN + path, "{}").as("sita~billing-viewer").answer().isProblem(403, "forbidden");
  }

  @ParameterizedTest
  @CsvSource({
    "status, /payments?status=frobnicated",
    "from, /payments?from=yesterday",
    "to, /payments?to=-999999999-01-01T00:00:00Z",
    "to, /payments?to=2026-01-01",
    "limit, /coupons?limit=0",
    "after, /coupons?after=a%20b",
    "after, /plans?after=018f2b1e-0000-7000-8000-000000000000",
    "limit, /payments?limit=0",
    "limit, /subscribers?limit=201",
    "limit, /invoices?limit=x",
    "after, /audit-log?after=x",
    "actor, /audit-log?actor=",
    "id, /payments/x",
    "id, /subscribers/x"
  })
  void a_bad_question_names_the_parameter(String field, String path) {
    get(path).namesField(field);
  }
}
