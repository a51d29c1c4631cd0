package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import np.shulka.domain.identity.AnId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents over HTTP (N2, N3, N4). */
final class DocumentsTest {
  private static final String ADMIN = "/api/v1/admin/";
  private static final String VIEWER = "anita~billing-viewer";
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  private Payer.Checkout bought() {
    Payer.Checkout checkout = payer.checksOut().paid();
    checkout.verified().is(200);
    return checkout;
  }

  private Reply mine(Payer.Checkout checkout, String what) {
    return payer.get("/api/v1/invoices/" + checkout.invoice() + "/" + what);
  }

  @Test
  void n4_the_original_is_printed_once_by_whomever() {
    Payer.Checkout checkout = bought();
    Reply first = mine(checkout, "pdf").is(200);
    Reply second = mine(checkout, "page?language=ne").is(200);
    Reply third =
        web.get(ADMIN + "invoices/" + checkout.invoice() + "/pdf").as(VIEWER).answer().is(200);

    assertThat(first.body()).startsWith("TaxInvoice of 2082/83-").contains("ENGLISH on PDF");
    assertThat(first.body()).contains("Print[ordinal=1]");
    assertThat(first.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(first.header("Content-Disposition")).startsWith("inline; filename=\"2082-83-");
    assertThat(second.body()).contains("NEPALI on PAGE", "Print[ordinal=2]");
    assertThat(second.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(second.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(third.body()).contains("Print[ordinal=3]");
  }

  @Test
  void n1_a_request_has_no_copies() {
    Payer.Checkout checkout = payer.checksOut();

    assertThat(mine(checkout, "pdf?lang=ne").is(200).body())
        .startsWith("Request of PR-")
        .contains("NEPALI", "NotFiscal[]");
  }

  @Test
  void n4_asking_for_headers_prints_nothing() {
    Payer.Checkout checkout = bought();
    String path = "/api/v1/invoices/" + checkout.invoice() + "/pdf";
    var head = web.request(path).method("HEAD", BodyPublishers.noBody());

    assertThat(new Web.Asking(web, head).as(payer.token()).answer().status()).isEqualTo(405);
    assertThat(mine(checkout, "pdf").is(200).body()).contains("Print[ordinal=1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "page"})
  void what_is_not_mine_is_not_there(String what) {
    Payer.Checkout foreign = Payer.fresh(web).checksOut();
    String missing = "/api/v1/invoices/" + AnId.uuid() + "/" + what;

    mine(foreign, what).isProblem(404, "invoice-not-found");
    web.get(missing)
        .with("Accept", what.equals("pdf") ? "application/pdf" : "text/html")
        .as(payer.token())
        .answer()
        .isProblem(404, "invoice-not-found");
    payer.get(ADMIN + "invoices/" + foreign.invoice() + "/" + what).isProblem(403, "forbidden");
    web.get(ADMIN + "credit-notes/" + AnId.uuid() + "/" + what)
        .as(VIEWER)
        .answer()
        .isProblem(404, "credit-note-not-found");
  }

  @Test
  void n3_a_credit_note_is_printed_for_admins() {
    refunds(bought());
    Reply notes = web.get(ADMIN + "credit-notes?limit=1").as(VIEWER).answer().is(200);
    String note = ADMIN + "credit-notes/" + notes.at("/items/0/id");

    assertThat(web.get(note + "/pdf").as(VIEWER).answer().is(200).body())
        .startsWith("Note of 2082/83-")
        .contains("Print[ordinal=1]");
    assertThat(web.get(note + "/page").as(VIEWER).answer().is(200).body())
        .contains("Print[ordinal=2]");
  }

  private void refunds(Payer.Checkout checkout) {
    String wish =
        "{\"reason\":\"a wish\",\"subscription\":\"keep\","
            + "\"amount\":{\"amount\":20000,\"currency\":\"NPR\"}}";
    web.post(ADMIN + "payments/" + checkout.payment() + "/refunds", wish)
        .as("anita~billing-admin")
        .answer()
        .is(201);
  }

  @Test
  void a_credit_note_is_its_subscribers_too() {
    refunds(bought());
    String all = "/api/v1/credit-notes";
    Reply notes = payer.get(all).is(200);
    String pdf = all + "/" + notes.at("/items/0/id") + "/pdf";
    Payer stranger = Payer.fresh(web);

    assertThat(notes.json().at("/items").size()).isEqualTo(1);
    assertThat(notes.at("/items/0/subscriberName")).isEqualTo("Sita Sharma");
    assertThat(print(pdf, payer).is(200).body()).startsWith("Note of 2082/83-");
    assertThat(stranger.get(all).is(200).json().at("/items").size()).isZero();
    print(pdf, stranger).isProblem(404, "credit-note-not-found");
  }

  private Reply print(String path, Payer reader) {
    return web.get(path).with("Accept", "application/pdf").as(reader.token()).answer();
  }

  @Test
  void n4_a_pan_is_on_what_is_issued_after_it_was_stated() {
    String path = "/api/v1/billing-details";
    String stated = "{\"name\":\"Sita Traders\",\"address\":null,\"pan\":\"301234567\"}";
    assertThat(payer.get(path).is(200).at("/pan")).isEmpty();

    assertThat(web.put(path, stated).as(payer.token()).answer().is(200).body()).isEqualTo(stated);

    assertThat(payer.get(path).is(200).body()).isEqualTo(stated);
    assertThat(mine(bought(), "pdf").is(200).body()).endsWith("to 301234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"pan\":\"12\"}", "{\"name\":\" \"}", "{\"adress\":\"here\"}"})
  void what_cannot_be_stated_is_refused_by_name(String details) {
    web.put("/api/v1/billing-details", details)
        .as(payer.token())
        .answer()
        .isProblem(400, "invalid-request");
  }
}
