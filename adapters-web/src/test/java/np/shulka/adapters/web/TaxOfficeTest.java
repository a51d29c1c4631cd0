package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import np.shulka.application.fiscal.Filing;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sales register and what the tax office was told, over HTTP (N6, S8). */
final class TaxOfficeTest {
  private static final String REGISTER = "/api/v1/admin/sales-register";
  private static final String FILINGS = "/api/v1/admin/fiscal-filings";
  private static final String VIEWER = "anita~billing-viewer";
  private static final String ADMIN = "anita~billing-admin";
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  private Payer.Checkout bought() {
    String details = "{\"name\":\"=HYPERLINK(1)\",\"pan\":\"301234567\"}";
    web.put("/api/v1/billing-details", details).as(payer.token()).answer().is(200);
    Payer.Checkout checkout = payer.checksOut().paid();
    checkout.verified().is(200);
    return checkout;
  }

  private String number(Payer.Checkout checkout) {
    return payer.get("/api/v1/invoices/" + checkout.invoice()).is(200).at("/number");
  }

  private Reply register(String query, String accept) {
    return web.get(REGISTER + query).with("Accept", accept).as(VIEWER).answer();
  }

  @Test
  void s8_the_register_has_header_totals() {
    String number = number(bought());

    Reply month = register("?month=2082-10", "application/json").is(200);

    assertThat(month.at("/startsAt")).isEqualTo("2026-01-14T18:15:00Z");
    assertThat(month.body())
        .contains("\"document\":\"invoice\",\"number\":\"" + number + "\",\"date\":\"2082-10-27\"")
        .contains("\"buyerPan\":\"301234567\",\"taxable\":{\"amount\":100000");
    assertThat(month.json().at("/invoiced/documents").asInt())
        .isEqualTo(
            month.json().at("/entries").size() - month.json().at("/credited/documents").asInt());
    assertThat(register("?from=2026-02-10&to=2026-02-10", "*/*").is(200).body()).contains(number);
    assertThat(register("?from=2026-02-11&to=2026-02-12", "*/*").is(200).body())
        .doesNotContain(number);
  }

  @Test
  void s8_the_register_is_a_file_for_spreadsheets() {
    String number = number(bought());

    Reply file = register("?month=2082-10", "text/csv").is(200);

    assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(file.body()).startsWith("\uFEFFDate (BS),Date (AD),Document,Number,");
    assertThat(file.body().lines().filter(line -> line.contains(number)))
        .containsExactly(
            "2082-10-27,2026-02-10,Tax invoice,"
                + number
                + ",,'=HYPERLINK(1),301234567,1130.00,0.00,1000.00,130.00");
  }

  @ParameterizedTest
  @CsvSource({
    "'', from",
    "?month=2082-13, month",
    "?month=2050-01, month",
    "?month=x, month",
    "?month=2082-10&from=2026-01-01, month",
    "?from=2026-01-01, to",
    "?from=x&to=2026-01-01, from",
    "?from=2026-01-02&to=2026-01-01, to",
    "?from=2020-01-01&to=2026-01-01, to",
    "?from=2026-01-01&to=%2B999999999-12-31, to",
    "?from=-999999999-01-01&to=2026-01-01, from",
  })
  void a_period_that_is_none_is_refused(String query, String field) {
    register(query, "text/csv, application/problem+json").namesField(field);
  }

  /** A document that the tax office would not have. */
  private Payer.Checkout refused() {
    Payer.Checkout checkout = bought();
    var filings = web.store().filings();
    filings.takeIn(ATime.NOW.minusSeconds(1), web.clock().instant(), 10_000);
    var lease = Duration.ofMinutes(15);
    var claim =
        filings.claimDue(web.clock().instant(), lease, 10_000).stream()
            .filter(each -> each.of().document().toString().equals(checkout.invoice()))
            .findFirst()
            .orElseThrow();
    filings.begin(claim, web.clock().instant());
    filings.end(claim, Filing.Outcome.REFUSED, "104", Optional.empty());
    return checkout;
  }

  @Test
  void n6_what_was_refused_waits_for_a_person() {
    Payer.Checkout checkout = refused();
    String retry = FILINGS + "/" + checkout.invoice() + "/retry";

    Reply list = web.get(FILINGS + "?status=refused&limit=1").as(VIEWER).answer().is(200);
    assertThat(list.at("/items/0/documentId")).isEqualTo(checkout.invoice());
    assertThat(list.at("/items/0/attempts/0/answer")).isEqualTo("104");
    web.post(retry, "{}").as(VIEWER).answer().isProblem(403, "forbidden");
    assertThat(
            web.post(retry, "{\"reason\":\"it is right\"}")
                .as(ADMIN)
                .answer()
                .is(200)
                .at("/status"))
        .isEqualTo("waiting");
    web.post(retry, "{}").as(ADMIN).answer().isProblem(409, "filing-not-refused");
    web.post(FILINGS + "/" + AnId.uuid() + "/retry", "{}")
        .as(ADMIN)
        .answer()
        .isProblem(404, "filing-not-found");
    web.get(FILINGS + "?status=lost").as(VIEWER).answer().namesField("status");
    assertThat(web.get("/api/v1/admin/audit-log?limit=1").as(VIEWER).answer().is(200).body())
        .contains("filing.retried", "it is right");
  }
}
