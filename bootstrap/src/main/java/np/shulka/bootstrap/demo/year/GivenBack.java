package np.shulka.bootstrap.demo.year;

import static np.shulka.bootstrap.demo.Telling.check;
import static np.shulka.bootstrap.demo.Telling.say;

import java.time.LocalDate;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.DemoFailure;
import tools.jackson.databind.JsonNode;

/** Somebody gets all of it back, and what is told to the tax office counts both documents. */
final class GivenBack {
  private final Api admin;
  private final Api maya;
  private final Customer customer;

  GivenBack(Api admin, Api maya, Gateway gateway) {
    this.admin = admin;
    this.maya = maya;
    this.customer = new Customer("Maya", maya, gateway);
  }

  /** Buys, is refunded, and is found in the registers from one day until before another. */
  void isAccountedFor(LocalDate from, LocalDate to) {
    say("A refund, its credit note, and the register of the tax office");
    String paid = customer.subscribes(Map.of("planCode", "pro-monthly"));
    String payment = maya.get("/payments").text("/items/0/id");
    Api.Answer refund =
        admin.post(
            "/admin/payments/" + payment + "/refunds",
            Map.of("reason", "Maya moved abroad", "subscription", "end-now"));
    check(
        "Maya paid " + paid + ", and the gateway says that it is back",
        refund.text("/status").equals("confirmed"));
    check(
        "and she has no access any more",
        maya.get("/entitlements").text("/active").equals("false"));
    JsonNode note = note(refund.text("/id"));
    check(
        "credit note %s names tax invoice %s"
            .formatted(note.at("/number").asString(), note.at("/invoiceNumber").asString()),
        note.at("/total/amount").asLong() == paisa(refund, "/amount/amount"));
    accountsAgree("?from=" + from + "&to=" + to);
  }

  private void accountsAgree(String days) {
    Api.Answer register = admin.get("/admin/sales-register" + days);
    Api.Answer vat = admin.get("/admin/reports/vat" + days);
    long invoiced = paisa(register, "/invoiced/tax/amount");
    long credited = paisa(register, "/credited/tax/amount");
    say(
        "  register: %s tax invoices with %s VAT, %s credit notes with %s"
            .formatted(
                register.text("/invoiced/documents"),
                Rupees.of(invoiced),
                register.text("/credited/documents"),
                Rupees.of(credited)));
    check(
        "the VAT report owes the difference, " + Rupees.of(invoiced - credited),
        paisa(vat, "/total/due/amount") == invoiced - credited);
    check("and the ledger says the same", vat.text("/total/agrees").equals("true"));
  }

  private JsonNode note(String refund) {
    return admin
        .get("/admin/credit-notes?limit=200")
        .body()
        .at("/items")
        .valueStream()
        .filter(one -> one.at("/refundId").asString("").equals(refund))
        .findFirst()
        .orElseThrow(() -> new DemoFailure("no credit note tells of the refund"));
  }

  private static long paisa(Api.Answer answer, String pointer) {
    return answer.body().at(pointer).asLong();
  }
}
