package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as those who keep the books see them. */
final class ReportsTest {
  private static final String SPAN = "?from=2026-02-01&to=2026-03-01";
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  private Reply seen(String path) {
    return web.get("/api/v1/admin/reports/" + path).as("anita~billing-viewer").answer();
  }

  private Reply file(String path) {
    return web.get("/api/v1/admin/reports/" + path)
        .as("anita~billing-viewer")
        .with("Accept", "text/csv")
        .answer();
  }

  @ParameterizedTest
  @ValueSource(strings = {"revenue", "vat", "mrr", "churn", "dunning", "stranded-money"})
  void reports_are_for_those_who_keep_the_books(String what) {
    String path = "/api/v1/admin/reports/" + what + SPAN;

    web.get(path).answer().isProblem(401, "unauthorized");
    web.get(path).as("sita").answer().isProblem(403, "forbidden");
    web.get(path).as("anita~billing-viewer").answer().is(200);
    web.get(path).as("anita~billing-admin").answer().is(200);
    web.post(path, "{}").as("anita~billing-admin").answer().isProblem(405, "method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "from, to=2026-03-01",
    "to, from=2026-02-01",
    "from, from=2026-02-30&to=2026-03-01",
    "from, from=1999-12-31&to=2026-03-01",
    "to, from=2026-02-01&to=yesterday",
    "to, from=2026-02-01&to=2026-02-01",
    "to, from=2026-02-02&to=2026-02-01",
    "to, from=2001-02-02&to=2026-02-01",
    "interval, from=2026-02-01&to=2026-03-01&interval=year",
    "interval, from=2025-01-01&to=2026-03-01&interval=day",
    "interval, from=2034-01-01&to=2035-03-01&interval=fiscal-month"
  })
  void a_question_names_the_parameter(String field, String query) {
    seen("revenue?" + query).namesField(field);
    seen("vat?" + query).namesField(field);
    seen("mrr?" + query).namesField(field);
    seen("churn?" + query).namesField(field);
    if (!field.equals("interval")) seen("dunning?" + query).namesField(field);
    file("vat?" + query).namesField(field);
  }

  @Test
  void what_was_sold_stands_in_the_month() {
    long before = seen("revenue" + SPAN).is(200).json().at("/total/sold/amount").asLong();

    payer.checksOut().paid().verified().is(200);

    Reply after = seen("revenue" + SPAN);
    assertThat(after.json().at("/total/sold/amount").asLong()).isEqualTo(before + 100_000);
    assertThat(after.at("/items/0/from")).isEqualTo("2026-02-01");
    assertThat(after.at("/items/0/sold/currency")).isEqualTo("NPR");
    assertThat(seen("revenue" + SPAN + "&interval=day").json().at("/items")).hasSize(28);
  }

  @Test
  void tax_of_documents_is_that_of_the_ledger() {
    long before = seen("vat" + SPAN).is(200).json().at("/total/due/amount").asLong();

    payer.checksOut().paid().verified().is(200);

    Reply after = seen("vat" + SPAN);
    assertThat(after.json().at("/total/due/amount").asLong()).isEqualTo(before + 13_000);
    assertThat(after.json().at("/total/booked/amount").asLong()).isEqualTo(before + 13_000);
    assertThat(after.json().at("/total/agrees").asBoolean()).isTrue();
  }

  @Test
  void spreadsheets_get_a_file() {
    payer.checksOut().paid().verified().is(200);

    Reply vat = file("vat" + SPAN).is(200);

    assertThat(vat.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(vat.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"vat-2026-02-01-2026-03-01.csv\"");
    assertThat(vat.body()).startsWith("\uFEFFfiscal month,from,to,invoices,taxable sales,");
    assertThat(vat.body().lines()).hasSize(3);
    assertThat(vat.body()).containsPattern("\r\n2082-11,2026-02-13,2026-03-01,\\d+,\\d+\\.\\d\\d,");
    assertThat(file("revenue" + SPAN).is(200).body()).startsWith("\uFEFFfrom,to,sold,");
  }

  @Test
  void json_is_what_there_is_without_a_word() {
    Reply plain = seen("revenue" + SPAN);
    Reply any =
        web.get("/api/v1/admin/reports/revenue" + SPAN)
            .as("anita~billing-viewer")
            .with("Accept", "*/*")
            .answer();

    assertThat(plain.header("Content-Type")).startsWith("application/json");
    assertThat(any.header("Content-Type")).startsWith("application/json");
    web.get("/api/v1/admin/reports/revenue" + SPAN)
        .as("anita~billing-viewer")
        .with("Accept", "text/html")
        .answer()
        .isProblem(406, "not-acceptable");
  }

  @Test
  void what_recurs_is_new_once() {
    String march = "?from=2026-02-10&to=2026-03-01";
    payer.checksOut().paid().verified().is(200);

    Reply mrr = seen("mrr" + march).is(200);

    assertThat(mrr.at("/items/0/movements/0/movement")).isEqualTo("new");
    assertThat(mrr.json().at("/items/0/movements/0/by/amount").asLong()).isPositive();
    assertThat(file("mrr" + march).body())
        .startsWith(
            "\uFEFFfrom,to,opening,new,reactivated,expansion,contraction,paused,churned,closing");
    assertThat(seen("churn" + march).is(200).at("/items/0/ended/1/reason")).isEqualTo("unpaid");
    assertThat(file("churn" + march).body())
        .startsWith("\uFEFFfrom,to,opening count,opening mrr,cancelled count,cancelled mrr,");
  }

  @Test
  void who_is_past_due_is_named() {
    Payer.Checkout checkout = payer.checksOut().paid();
    checkout.verified().is(200);
    isNotPaidAgain(checkout);

    assertThat(seen("dunning" + SPAN + "&limit=200").is(200).json().at("/items"))
        .filteredOn(it -> it.at("/subscriptionId").asString().equals(checkout.subscription()))
        .singleElement()
        .extracting(it -> it.at("/subscriberName").asString())
        .isEqualTo("Sita Sharma");
    assertThat(file("dunning").is(200).body())
        .contains("\r\n" + checkout.subscription() + ",")
        .doesNotContain("Sita");
  }

  private void isNotPaidAgain(Payer.Checkout checkout) {
    var id = new SubscriptionId(UUID.fromString(checkout.subscription()));
    var subscriptions = web.store().subscriptions();
    var active = (Subscription.Active) subscriptions.find(id).orElseThrow();
    web.store().write(() -> subscriptions.replace(active, active.turn(Duration.ZERO)));
  }

  @Test
  void lists_are_files_as_a_whole() {
    Payer.Checkout checkout = payer.checksOut().paid();
    web.gateway().lieNext(truth -> VerificationTest.withTotal(truth, Money.rupees(7)));
    checkout.verified().isProblem(409, "payment-mismatch");

    Reply stranded = file("stranded-money").is(200);

    assertThat(stranded.body())
        .startsWith("\uFEFFpayment,subscriber,invoice,amount,reason,outlook,since,age days\r\n")
        .contains("\r\n" + checkout.payment() + ",", ",7.00,quarantined,in-review,");
    assertThat(seen("stranded-money?limit=200").body()).contains(checkout.payment());
    assertThat(file("dunning").is(200).body()).startsWith("\uFEFFsubscription,subscriber,plan,");
    assertThat(file("dunning" + SPAN).is(200).body()).contains(",state,state at");
    file("dunning?from=2026-03-01").namesField("to");
    assertThat(seen("dunning" + SPAN).is(200).json().at("/recovered/count").asLong()).isZero();
  }
}
