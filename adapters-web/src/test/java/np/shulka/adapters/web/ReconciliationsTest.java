package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons over HTTP. */
final class ReconciliationsTest {
  private static final String PATH = "/api/v1/admin/reconciliations";
  private static final String ANITA = "anita~billing-admin";
  private static final String HEADER = "Date,Transaction ID,Amount (ignored),Amount,Fee\n";
  private final Web web = Web.started();
  private final Plan plan = web.sells(APlan.onSale().costing(Money.rupees(1_000)));

  private Payer.Checkout orders() {
    Payer payer = Payer.fresh(web);
    return new Payer.Checkout(payer, payer.orders(plan, "").is(201));
  }

  private String transaction(Payer.Checkout checkout) {
    Reply seen = web.get("/api/v1/admin/payments/" + checkout.payment()).as(ANITA).answer().is(200);
    return seen.at("/gatewayTransactionId");
  }

  private String from() {
    return web.clock().instant().minus(Duration.ofDays(1)).toString();
  }

  private String to() {
    return web.clock().instant().plusSeconds(3_600).toString();
  }

  private String span() {
    return "from=" + from() + "&to=" + to();
  }

  private Reply sends(String csv) {
    return web.posts(PATH + "?" + span(), "text/csv", csv).as(ANITA).answer();
  }

  private Reply finished(Reply begun) {
    assertThat(begun.is(201).at("/status")).isEqualTo("running");
    while (web.reconcile().reconcile()) assertThat(begun.at("/id")).isNotEmpty();
    Reply run = web.get(PATH + "/" + begun.at("/id")).as("eye~billing-viewer").answer().is(200);
    assertThat(run.at("/status")).as(run.body()).isEqualTo("done");
    return run;
  }

  private List<String> told(Reply run, String about) {
    List<String> kinds = new ArrayList<>();
    String after = "0";
    while (!after.isEmpty()) {
      String part = PATH + "/" + run.at("/id") + "/differences?limit=200&after=" + after;
      Reply found = web.get(part).as(ANITA).answer().is(200);
      for (var one : found.json().at("/items")) {
        if (one.toString().contains(about)) kinds.add(one.at("/kind").asString());
      }
      after = found.json().at("/next").isNull() ? "" : found.at("/next");
    }
    return kinds;
  }

  private String today() {
    return web.clock().instant().plus(Duration.ofMinutes(345)).toString().substring(0, 10);
  }

  @Test
  void what_khalti_says_otherwise_is_listed_and_nothing_else_moves() {
    Payer.Checkout stranded = orders();
    stranded.paid();
    Payer.Checkout settled = orders();
    settled.paid().verified().is(200);
    String body = "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from(), to());
    Reply run = finished(web.post(PATH, body).as(ANITA).answer());

    assertThat(told(run, stranded.payment())).containsExactly("paid-not-settled");
    assertThat(told(run, settled.payment())).isEmpty();
    assertThat(run.at("/asked")).isEqualTo(run.at("/of"));
    Reply payment = web.get("/api/v1/admin/payments/" + stranded.payment()).as(ANITA).answer();
    assertThat(payment.at("/status")).isEqualTo("initiated");
    Reply table =
        web.get(PATH + "/" + run.at("/id") + "/differences")
            .as(ANITA)
            .with("Accept", "text/csv")
            .answer()
            .is(200);
    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(table.body()).contains("place,kind,paymentId").contains(stranded.payment());
  }

  @Test
  void a_file_is_compared_row_by_row() {
    Payer.Checkout right = orders();
    right.paid().verified().is(200);
    Payer.Checkout wrong = orders();
    wrong.paid().verified().is(200);
    Payer.Checkout left = orders();
    left.paid().verified().is(200);
    String rows =
        "%1$s,%2$s,x,\"1,130.00\",33.90\n%1$s,%3$s,,Rs. 1130.01,33.9\n\n%1$s,%3$s,,1130,33.90\n"
            .formatted(today(), transaction(right), transaction(wrong));
    Reply run = finished(sends(HEADER + rows + today() + ",abc-stray,,5,1\n1,2,3\nsoon,T,,1,1\n"));

    assertThat(told(run, transaction(right))).isEmpty();
    assertThat(told(run, transaction(wrong)))
        .containsExactly("file-amount-differs", "twice-in-file");
    assertThat(told(run, transaction(left))).containsExactly("not-in-file");
    assertThat(told(run, "abc-stray")).containsExactly("unknown-to-us");
    assertThat(told(run, "\"line\":7")).containsExactly("bad-row");
    assertThat(told(run, "it has 3 cells, and the header 5")).containsExactly("bad-row");
    assertThat(told(run, "\"detailCode\":\"too-few-cells\"")).containsExactly("bad-row");
    assertThat(told(run, "\"cell\":\"soon\"")).containsExactly("bad-row");
    assertThat(told(run, "the date cannot be read: soon")).containsExactly("bad-row");
  }

  @Test
  void a_file_may_be_larger_than_other_bodies() {
    StringBuilder csv = new StringBuilder(HEADER);
    while (csv.length() < 200_000)
      csv.append(today()).append(",big-").append(csv.length()).append(",,1,1\n");

    Reply run = finished(sends(csv.toString()));
    assertThat(told(run, "big-")).hasSizeGreaterThan(4_000);
    sends(HEADER + " ".repeat(1_100_000)).isProblem(413, "body-too-large");
    web.post(PATH, " ".repeat(70_000)).as(ANITA).answer().isProblem(413, "body-too-large");
  }

  @Test
  void a_form_may_bring_the_file() {
    String part = "--cut\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    String file = HEADER + today() + ",form-stray,,5,1\n";
    String body =
        part.formatted("from", "", from())
            + part.formatted("to", "", to())
            + part.formatted("file", "; filename=\"a.csv\"", file)
            + "--cut--\r\n";
    String key = "form-" + AnId.uuid();
    Reply begun = form(body, key);

    assertThat(told(finished(begun), "form-stray")).containsExactly("unknown-to-us");
    Reply again = form(body, key).is(201);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    form(body.replace("form-stray", "from-other"), key).isProblem(422, "idempotency-key-reused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"multipart/form-data", "Multipart/Form-Data", "multipart/form-data; boundary=cut"})
  void a_form_that_cannot_be_read_is_refused(String type) {
    String broken = "--cut\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\n2026";
    String key = "broken-" + AnId.uuid();
    var form = web.posts(PATH, type, broken).as(ANITA);

    form.answer().isProblem(400, "invalid-request");
    form.with("Idempotency-Key", key).answer().isProblem(400, "invalid-request");
  }

  private Reply form(String body, String key) {
    return web.posts(PATH, "multipart/form-data; boundary=cut", body)
        .as(ANITA)
        .with("Idempotency-Key", key)
        .answer();
  }

  @Test
  void a_large_file_is_taken_once_for_its_key() {
    String csv = HEADER + "x,y,,z,0\n".repeat(10_000);
    String key = "file-" + AnId.uuid();
    String path = PATH + "?" + span();
    var asking = web.posts(path, "text/csv", csv).as(ANITA).with("Idempotency-Key", key);
    Reply first = asking.answer().is(201);

    Reply again = asking.answer().is(201);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    web.posts(path, "text/csv", csv + "x,y,,z,0\n")
        .as(ANITA)
        .with("Idempotency-Key", key)
        .answer()
        .isProblem(422, "idempotency-key-reused");
    finished(first);
  }

  @Test
  void what_cannot_be_compared_is_refused_at_once() {
    sends("Date,Transaction,Amount\n").namesField("file");
    sends("").namesField("file");
    Reply broken = sends("\"Transaction Id,Amount,Fee,Date\nT1,5,0.1,2026-03-01");
    assertThat(broken.namesField("file").at("/errors/0/code")).isEqualTo("broken-header");
    assertThat(broken.body()).contains("quotes do not fit", "export it anew");
    web.posts(PATH, "text/csv", HEADER).as(ANITA).answer().namesField("from");
    web.post(PATH, "{\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}")
        .as(ANITA)
        .answer()
        .namesField("to");
    web.post(PATH, "{\"from\":\"yesterday\"}").as(ANITA).answer().namesField("to");
    web.get(PATH + "/" + AnId.uuid()).as(ANITA).answer().isProblem(404, "reconciliation-not-found");
    web.get(PATH + "/" + AnId.uuid() + "/differences")
        .as(ANITA)
        .with("Accept", "text/csv")
        .answer()
        .isProblem(404, "reconciliation-not-found");
  }

  @Test
  void only_admins_compare_and_viewers_read() {
    web.posts(PATH + "?" + span(), "text/csv", HEADER)
        .as("eye~billing-viewer")
        .answer()
        .isProblem(403, "forbidden");
    web.get(PATH).as("eye~billing-viewer").answer().is(200);
    web.get(PATH).as("sita").answer().isProblem(403, "forbidden");
  }
}
