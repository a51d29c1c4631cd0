package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class OpenApiTest {
  private final Reply description = Web.started().get("/openapi.json").answer().is(200);

  private static final List<String> ADMIN =
      List.of(
          "get /api/v1/admin/add-ons",
          "get /api/v1/admin/audit-log",
          "get /api/v1/admin/audit-log/verification",
          "get /api/v1/admin/coupons",
          "get /api/v1/admin/credit-notes",
          "get /api/v1/admin/credit-notes/{id}",
          "get /api/v1/admin/credit-notes/{id}/page",
          "get /api/v1/admin/credit-notes/{id}/pdf",
          "get /api/v1/admin/failing-webhook-endpoints",
          "get /api/v1/admin/fiscal-filings",
          "get /api/v1/admin/gateway",
          "get /api/v1/admin/invoices",
          "get /api/v1/admin/invoices/{id}",
          "get /api/v1/admin/invoices/{id}/explain",
          "get /api/v1/admin/invoices/{id}/page",
          "get /api/v1/admin/invoices/{id}/pdf",
          "get /api/v1/admin/ledger/accounts",
          "get /api/v1/admin/ledger/entries",
          "get /api/v1/admin/partners",
          "get /api/v1/admin/partners/{id}",
          "get /api/v1/admin/partners/{id}/webhook-endpoints/{endpointId}/deliveries",
          "get /api/v1/admin/payments",
          "get /api/v1/admin/payments/{id}",
          "get /api/v1/admin/plans",
          "get /api/v1/admin/plans/{code}/migrations",
          "get /api/v1/admin/plans/{code}/migrations/rehearsals/{id}",
          "get /api/v1/admin/recomputations",
          "get /api/v1/admin/recomputations/{id}",
          "get /api/v1/admin/reconciliations",
          "get /api/v1/admin/reconciliations/{id}",
          "get /api/v1/admin/reconciliations/{id}/differences",
          "get /api/v1/admin/refunds",
          "get /api/v1/admin/refunds/{id}",
          "get /api/v1/admin/reports/churn",
          "get /api/v1/admin/reports/dunning",
          "get /api/v1/admin/reports/mrr",
          "get /api/v1/admin/reports/revenue",
          "get /api/v1/admin/reports/stranded-money",
          "get /api/v1/admin/reports/vat",
          "get /api/v1/admin/sales-register",
          "get /api/v1/admin/stranded-money",
          "get /api/v1/admin/subscribers",
          "get /api/v1/admin/subscribers/{id}",
          "get /api/v1/admin/subscribers/{id}/entitlements/explain",
          "get /api/v1/admin/subscribers/{id}/history",
          "get /api/v1/admin/test-clock",
          "post /api/v1/admin/add-ons",
          "post /api/v1/admin/add-ons/{code}/retire",
          "post /api/v1/admin/add-ons/{code}/versions",
          "post /api/v1/admin/coupons",
          "post /api/v1/admin/coupons/{code}/retire",
          "post /api/v1/admin/fiscal-filings/{documentId}/retry",
          "post /api/v1/admin/partners",
          "post /api/v1/admin/partners/{id}/deliveries/{deliveryId}/redeliver",
          "post /api/v1/admin/partners/{id}/deliveries/{deliveryId}/skip",
          "post /api/v1/admin/partners/{id}/disable",
          "post /api/v1/admin/partners/{id}/rotate-secret",
          "post /api/v1/admin/payments/{id}/credit",
          "post /api/v1/admin/payments/{id}/dashboard-refunds",
          "post /api/v1/admin/payments/{id}/recheck",
          "post /api/v1/admin/payments/{id}/refunds",
          "post /api/v1/admin/plans",
          "post /api/v1/admin/plans/{code}/migrations",
          "post /api/v1/admin/plans/{code}/migrations/rehearsals",
          "post /api/v1/admin/plans/{code}/retire",
          "post /api/v1/admin/plans/{code}/versions",
          "post /api/v1/admin/recomputations",
          "post /api/v1/admin/reconciliations",
          "post /api/v1/admin/refunds/{id}/approve",
          "post /api/v1/admin/refunds/{id}/decline",
          "post /api/v1/admin/refunds/{id}/effect",
          "post /api/v1/admin/refunds/{id}/resolve",
          "post /api/v1/admin/subscribers/{id}/subscriptions",
          "put /api/v1/admin/test-clock");

  private static final List<String> SUBSCRIBER =
      List.of(
          "get /api/v1/account",
          "get /api/v1/add-ons",
          "get /api/v1/billing-details",
          "get /api/v1/credit-notes",
          "get /api/v1/credit-notes/{id}/page",
          "get /api/v1/credit-notes/{id}/pdf",
          "get /api/v1/entitlements",
          "get /api/v1/entitlements/explain",
          "get /api/v1/invoices",
          "get /api/v1/invoices/{id}",
          "get /api/v1/invoices/{id}/explain",
          "get /api/v1/invoices/{id}/page",
          "get /api/v1/invoices/{id}/pdf",
          "get /api/v1/pay-links/{token}",
          "get /api/v1/payment-status/{paymentId}",
          "get /api/v1/payments",
          "get /api/v1/payments/{id}",
          "get /api/v1/plans",
          "get /api/v1/session",
          "get /api/v1/subscriptions",
          "get /api/v1/subscriptions/{id}",
          "post /api/v1/checkouts",
          "post /api/v1/checkouts/preview",
          "post /api/v1/invoices/{id}/payments",
          "post /api/v1/pay-links/{token}/payments",
          "post /api/v1/payments/verify",
          "post /api/v1/payments/verify-token",
          "post /api/v1/payments/{id}/use",
          "post /api/v1/subscriptions/{id}/cancel",
          "post /api/v1/subscriptions/{id}/change",
          "post /api/v1/subscriptions/{id}/change-preview",
          "post /api/v1/subscriptions/{id}/pause",
          "post /api/v1/subscriptions/{id}/purchase",
          "post /api/v1/subscriptions/{id}/purchase-preview",
          "post /api/v1/subscriptions/{id}/reactivate",
          "post /api/v1/subscriptions/{id}/renew",
          "post /api/v1/subscriptions/{id}/renew-preview",
          "post /api/v1/subscriptions/{id}/resume",
          "put /api/v1/billing-details");

  @Test
  void every_call_of_subscribers_is_described() {
    assertThat(calls(path -> !path.contains("/admin/") && !path.contains("/partner/")))
        .containsExactlyElementsOf(SUBSCRIBER);
  }

  @Test
  void every_call_of_admins_is_described() {
    assertThat(calls(path -> path.contains("/admin/"))).containsExactlyElementsOf(ADMIN);
  }

  @Test
  void every_call_of_partners_is_described() {
    assertThat(calls(path -> path.contains("/partner/")))
        .containsExactly(
            "delete /api/v1/partner/webhook-endpoints/{id}",
            "get /api/v1/partner/events",
            "get /api/v1/partner/subscribers/{externalId}/entitlements",
            "get /api/v1/partner/subscriptions",
            "get /api/v1/partner/subscriptions/{id}",
            "get /api/v1/partner/webhook-endpoints",
            "get /api/v1/partner/webhook-endpoints/{id}/deliveries",
            "post /api/v1/partner/deliveries/{id}/redeliver",
            "post /api/v1/partner/deliveries/{id}/skip",
            "post /api/v1/partner/subscribers/{externalId}/checkouts",
            "post /api/v1/partner/webhook-endpoints",
            "post /api/v1/partner/webhook-endpoints/{id}/rotate-secret",
            "put /api/v1/partner/subscribers/{externalId}");
  }

  private Set<String> calls(Predicate<String> wanted) {
    Set<String> calls = new TreeSet<>();
    for (var path : description.json().at("/paths").properties()) {
      if (!wanted.test(path.getKey())) continue;
      path.getValue().propertyNames().forEach(method -> calls.add(method + " " + path.getKey()));
    }
    return calls;
  }

  @Test
  void every_answer_of_a_verification_is_described() {
    JsonNode answers = description.json().at("/paths/~1api~1v1~1payments~1verify/post/responses");

    assertThat(answers.propertyNames())
        .contains("200", "202", "400", "401", "404", "409", "413", "415", "422", "502", "503");
    assertThat(answers.at("/409/description").asString())
        .contains("`payment-not-completed`", "`payment-mismatch`", "`idempotency-key-in-use`");
  }

  @Test
  void answers_have_all_their_fields_and_say_what_may_be_null() {
    JsonNode payment = description.json().at("/components/schemas/Payment");

    assertThat(payment.at("/required")).hasSameSizeAs(payment.at("/properties"));
    assertThat(payment.at("/properties/pidx/type").toString()).contains("null");
    assertThat(payment.at("/properties/id/type").toString()).doesNotContain("null");
  }

  @Test
  void requests_may_have_no_other_field() {
    JsonNode request = description.json().at("/components/schemas/CheckoutRequest");

    assertThat(request.at("/additionalProperties").asBoolean()).isFalse();
    assertThat(request.at("/required").toString()).isEqualTo("[\"planCode\"]");
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = description.json().findValuesAsString("$ref");

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(description.json().at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void it_says_nothing_about_the_machine_it_runs_on() {
    assertThat(description.body())
        .contains("\"url\" : \"/\"")
        .doesNotContain("localhost", "np.shulka", "caller");
  }

  @Test
  void it_can_be_read_in_a_browser() {
    assertThat(Web.started().get("/docs").answer().is(302).header("Location"))
        .isEqualTo("/swagger-ui/index.html");
    Web.started().get("/swagger-ui/index.html").answer().is(200);
  }

  @Test
  void the_sign_in_window_may_report_back_to_it() {
    Reply back = Web.started().get("/swagger-ui/oauth2-redirect.html").answer().is(200);

    assertThat(back.header("Cross-Origin-Opener-Policy")).isEqualTo("unsafe-none");
  }
}
