package np.shulka.bootstrap.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A payer on the stand-in's page, and whoever makes the stand-in misbehave. */
public record KhaltiPage(URI address, String pidx, Browser browser) {

  /** Pays with the wallet and comes back as the page says. */
  public URI pay() {
    return Browser.redirect(confirm("otp"));
  }

  /** Pays, and closes the tab. */
  public void payAndVanish() {
    confirm("otp_close");
  }

  /** Lets the gateway answer lookups of this payment with another amount. */
  public void answerWithOtherAmount() {
    String fault =
        """
        {"endpoint":"LOOKUP","fault":"OTHER_AMOUNT","value":"-100","times":1,"pidx":"%s"}"""
            .formatted(pidx);
    var armed =
        browser.send(
            HttpRequest.newBuilder(address.resolve("/__ctl/faults/"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(fault)));
    if (armed.statusCode() / 100 != 2)
      throw new DemoFailure("the stand-in does not take the fault");
  }

  private HttpResponse<String> confirm(String action) {
    browser.open(address);
    URI form = address.resolve("/pay/");
    browser.submit(
        form, Map.of("pidx", pidx, "khalti_id", "9800000001", "mpin", "1111", "action", "wallet"));
    return browser.submit(form, Map.of("pidx", pidx, "otp", "987654", "action", action));
  }
}
