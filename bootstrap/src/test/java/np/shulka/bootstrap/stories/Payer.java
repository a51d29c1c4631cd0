package np.shulka.bootstrap.stories;

import java.net.URI;
import java.util.Map;
import np.shulka.bootstrap.demo.Api;
import np.shulka.bootstrap.demo.Browser;
import np.shulka.bootstrap.demo.KhaltiPage;

/** Somebody in front of our own pages, and the names of what they have then. */
final class Payer {
  private Payer() {}

  /** Has ordered, and was sent a link. */
  static Map<String, Object> owes(Api who) {
    Api.Answer asked = who.post("/checkouts", Map.of("planCode", "pro-monthly"));
    String link = asked.text("/invoice/payUrl");
    return Map.of(
        "token", link.substring(link.lastIndexOf('/') + 1), "payment", asked.text("/payment/id"));
  }

  /** Has ordered, paid at Khalti, and come back. */
  static Map<String, Object> paid(Api who) {
    Api.Answer bought = who.post("/checkouts", Map.of("planCode", "pro-monthly"));
    Browser browser = new Browser();
    URI khalti = URI.create(bought.text("/payment/paymentUrl"));
    browser.open(new KhaltiPage(khalti, bought.text("/payment/pidx"), browser).pay());
    return Map.of(
        "subscription", bought.text("/subscription/id"),
        "invoice", bought.text("/invoice/id"),
        "payment", bought.text("/payment/id"));
  }
}
