package np.shulka.sandbox.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import np.shulka.sandbox.payment.Order;
import np.shulka.sandbox.payment.Payer;
import np.shulka.sandbox.payment.PaymentState;

/** Draws the pages a payer sees; they need no script and nothing from elsewhere. */
final class Pages {

  private static final String STYLE = style();

  private final String merchantName;

  Pages(String merchantName) {
    this.merchantName = merchantName;
  }

  /** Asks for the wallet's number and PIN, and offers the other ways out. */
  String login(Order order, Duration left, String error) {
    Offer offer = Offer.of(order);
    String wallet =
        offer.wallet()
            ? """
              <h2>Pay with your Khalti wallet</h2>
              <form method="post" action="/pay/">
              <input type="hidden" name="pidx" value="%s">
              <label for="khalti_id">Khalti ID (mobile number)</label>
              <input id="khalti_id" name="khalti_id" inputmode="numeric" autocomplete="off" required>
              <label for="mpin">MPIN</label>
              <input id="mpin" name="mpin" type="password" inputmode="numeric" autocomplete="off" required>
              <button class="main" name="action" value="wallet">Pay with wallet</button>
              </form>
              """
                .formatted(Html.escaped(order.id()))
            : "<h2>Choose how to pay</h2>";
    String others =
        """
        <form method="post" action="/pay/">
        <input type="hidden" name="pidx" value="%s">
        <button name="action" value="bank"%s>Pay by bank</button>
        <div class="row"><button name="action" value="cancel">Cancel</button>
        <button name="action" value="close">Close tab</button></div>
        </form>
        %s
        """
            .formatted(
                Html.escaped(order.id()),
                offer.bank() ? "" : " disabled",
                offer.bank() ? "" : "<p class=\"muted\">Banks take part from Rs 100.</p>");
    return frame(
        "Pay " + order.purchase().name(),
        summary(order, left) + card(alert(error) + wallet + others) + hints());
  }

  /** Asks for the code the payer was sent. */
  String code(Order order, Duration left, Payer payer, String error) {
    String form =
        """
        <h2>Confirm with the code</h2>
        <p class="muted">A code was sent to %s.</p>
        %s
        <form method="post" action="/pay/">
        <input type="hidden" name="pidx" value="%s">
        <label for="otp">One-time code</label>
        <input id="otp" name="otp" inputmode="numeric" autocomplete="one-time-code" required>
        <button class="main" name="action" value="otp">Pay %s</button>
        <button name="action" value="otp_close">Pay, but never return to the shop</button>
        </form>
        <form method="post" action="/pay/">
        <input type="hidden" name="pidx" value="%s">
        <div class="row"><button name="action" value="back">Back</button>
        <button name="action" value="cancel">Cancel</button></div>
        </form>
        """
            .formatted(
                Html.escaped(payer.maskedMiddle()),
                alert(error),
                Html.escaped(order.id()),
                Html.rupees(order.amountPaisa()),
                Html.escaped(order.id()));
    return frame("Confirm " + order.purchase().name(), summary(order, left) + card(form) + hints());
  }

  /** Says how the payment stands and shows the way back. */
  String outcome(Order order, PaymentState state, String returnAddress) {
    String text =
        """
        <h1>Payment: %s</h1>
        <p class="amount">%s</p>
        <p class="muted">%s</p>
        <a class="button main" href="%s">Return to %s</a>
        """
            .formatted(
                Html.escaped(state.status()),
                Html.rupees(order.amountPaisa()),
                Html.escaped(order.purchase().name()),
                Html.escaped(returnAddress),
                Html.escaped(merchantName));
    return frame("Payment: " + state.status(), card(text));
  }

  /** Leaves the payer alone. */
  String closed(PaymentState state) {
    return frame(
        "You may close this tab",
        card(
            "<h1>You may close this tab now</h1><p class=\"muted\">The payment is "
                + Html.escaped(state.status())
                + ". The shop has not been told.</p>"));
  }

  String unknown() {
    return frame("Unknown payment", card("<h1>There is no such payment</h1>"));
  }

  /** Calls the return address in a frame, and then goes there as well. */
  String twice(String returnAddress) {
    String address = Html.escaped(returnAddress);
    return """
        <!doctype html><html lang="en"><head><meta charset="utf-8">
        <meta http-equiv="refresh" content="1;url=%1$s"><title>Going back</title></head>
        <body><p><a href="%1$s">Going back</a></p>
        <iframe title="again" hidden src="%1$s"></iframe></body></html>
        """
        .formatted(address);
  }

  private String summary(Order order, Duration left) {
    return card(
        """
        <h1>%s</h1><p class="muted">%s · order %s</p>
        <p class="amount">%s</p>
        <p class="muted">This link is good for another %s.</p>
        """
            .formatted(
                Html.escaped(merchantName),
                Html.escaped(order.purchase().name()),
                Html.escaped(order.purchase().identity()),
                Html.rupees(order.amountPaisa()),
                Html.timeLeft(left)));
  }

  private static String hints() {
    return card(
        """
        <details open><summary>Test wallets</summary>
        <p>Khalti ID <code>9800000000</code> to <code>9800000005</code>, MPIN <code>%s</code>,
        code <code>%s</code>.</p></details>
        """
            .formatted(Payer.MPIN, Payer.OTP));
  }

  private static String alert(String error) {
    return error.isEmpty()
        ? ""
        : "<p class=\"error\" role=\"alert\">" + Html.escaped(error) + "</p>";
  }

  private static String card(String content) {
    return "<section class=\"card\">" + content + "</section>\n";
  }

  private static String frame(String title, String content) {
    return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s · Khalti stand-in</title><link rel="icon" href="data:,">
        <style>%s</style></head>
        <body><p class="notice" role="note">Khalti stand-in – no real money</p>
        <header><p>Khalti (stand-in)</p></header>
        <main>%s</main></body></html>
        """
        .formatted(Html.escaped(title), STYLE, content);
  }

  private static String style() {
    try (InputStream css = Pages.class.getResourceAsStream("pay.css")) {
      if (css == null) {
        throw new IllegalStateException("pay.css is missing");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
