package np.shulka.sandbox.page;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import np.shulka.sandbox.http.Reply;
import np.shulka.sandbox.http.Request;
import np.shulka.sandbox.payment.IllegalMove;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Order;
import np.shulka.sandbox.payment.Payer;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Till;

/** Where the payer approves a payment, refuses it or walks away. */
public final class PayDesk {

  private static final int WRONG = 422;

  private final Ledger ledger;
  private final Till till;
  private final InstantSource clock;
  private final ReturnTrip trip;
  private final Pages pages;

  public PayDesk(
      Ledger ledger, Till till, InstantSource clock, ReturnTrip trip, String merchantName) {
    this.ledger = ledger;
    this.till = till;
    this.clock = clock;
    this.trip = trip;
    this.pages = new Pages(merchantName);
  }

  public Reply answer(Request request) {
    boolean posted = request.method().equals("POST");
    Map<String, String> form = posted ? request.form() : Map.of();
    String pidx = posted ? form.getOrDefault("pidx", "") : request.parameter("pidx");
    Optional<Payment> payment = ledger.withPidx(pidx.replace("/", ""));
    if (payment.isEmpty()) {
      return page(404, pages.unknown());
    }
    try {
      return posted ? act(payment.get(), form) : show(payment.get(), 200, "");
    } catch (IllegalMove tooLate) {
      return show(payment.get(), WRONG, "");
    }
  }

  private Reply act(Payment payment, Map<String, String> form) {
    if (!(ledger.state(payment) instanceof PaymentState.Initiated)) {
      return show(payment, 200, "");
    }
    return switch (form.getOrDefault("action", "")) {
      case "wallet" -> logIn(payment, form);
      case "otp" -> goBackAfter(payment, form, true);
      case "otp_close" -> goBackAfter(payment, form, false);
      case "bank" -> payByBank(payment);
      case "cancel" -> leave(payment, till.cancel(payment));
      case "close" -> page(200, pages.closed(ledger.state(payment)));
      default -> {
        payment.sitting().forget();
        yield again(payment);
      }
    };
  }

  private Reply logIn(Payment payment, Map<String, String> form) {
    if (!Offer.of(payment.order()).wallet()) {
      return show(payment, WRONG, "This order can not be paid from a wallet.");
    }
    Optional<Payer> payer = Payer.withMobile(form.getOrDefault("khalti_id", "").strip());
    if (payer.isPresent() && form.getOrDefault("mpin", "").equals(Payer.MPIN)) {
      payment.sitting().recognise(payer.get());
      return again(payment);
    }
    return wrong(payment, "Khalti ID or MPIN is not right.");
  }

  private Reply goBackAfter(Payment payment, Map<String, String> form, boolean back) {
    Optional<Payer> payer = payment.sitting().payer();
    if (payer.isEmpty()) {
      return again(payment);
    }
    if (!form.getOrDefault("otp", "").strip().equals(Payer.OTP)) {
      return wrong(payment, "The code is not right.");
    }
    PaymentState state = till.pay(payment, payer.get());
    return back ? leave(payment, state) : page(200, pages.closed(state));
  }

  private Reply payByBank(Payment payment) {
    return Offer.of(payment.order()).bank()
        ? leave(payment, till.payByBank(payment, Payer.FIRST))
        : show(payment, WRONG, "This order can not be paid by bank.");
  }

  private Reply wrong(Payment payment, String what) {
    int left = payment.sitting().wrong();
    if (left > 0) {
      return show(payment, WRONG, what + " Tries left: " + left + ".");
    }
    till.fail(payment);
    return show(payment, WRONG, "");
  }

  private Reply show(Payment payment, int status, String error) {
    PaymentState state = ledger.state(payment);
    Order order = payment.order();
    if (!(state instanceof PaymentState.Initiated)) {
      return page(status, pages.outcome(order, state, trip.address(order, state)));
    }
    Duration left = Duration.between(clock.instant(), order.window().closesAt());
    return page(
        status,
        payment
            .sitting()
            .payer()
            .map(payer -> pages.code(order, left, payer, error))
            .orElseGet(() -> pages.login(order, left, error)));
  }

  private Reply leave(Payment payment, PaymentState state) {
    String address = trip.address(payment.order(), state);
    return trip.isMadeTwice() ? page(200, pages.twice(address)) : Reply.redirect(302, address);
  }

  private static Reply again(Payment payment) {
    return Reply.redirect(303, "/pay/?pidx=" + payment.order().id());
  }

  private static Reply page(int status, String html) {
    return Reply.html(status, html)
        .with("Cache-Control", "no-store")
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src *");
  }
}
