package np.shulka.adapters.web.payment;

import java.time.Instant;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.StatedStatus;
import org.jspecify.annotations.Nullable;

/** What of a payment depends on its state. */
record GatewaySide(String status, Link link, @Nullable String says, Proven proven) {

  static GatewaySide of(Payment payment) {
    return switch (payment) {
      case Payment.Created _ -> new GatewaySide("created", Link.NONE, null, Proven.NOTHING);
      case Payment.Initiated it ->
          new GatewaySide("initiated", Link.offered(it.link()), null, Proven.NOTHING);
      case Payment.Pending it -> said("pending", it.link(), it.saying());
      case Payment.Closed it -> said(closed(it.because()), it.link(), it.because());
      case Payment.Refunded it -> said("refunded", it.link(), it.saying());
      case Payment.Mismatched it ->
          new GatewaySide("mismatched", Link.over(it.link()), null, Proven.NOTHING);
      case Payment.Completed it ->
          new GatewaySide("completed", Link.over(it.link()), "Completed", Proven.by(it));
    };
  }

  private static GatewaySide said(String status, GatewayLink link, StatedStatus saying) {
    return new GatewaySide(status, Link.over(link), saying.text(), Proven.NOTHING);
  }

  private static String closed(StatedStatus because) {
    return switch (because.status()) {
      case EXPIRED -> "expired";
      case CANCELLED -> "cancelled";
      case FAILED, COMPLETED, PENDING, INITIATED, REFUNDED, PARTIALLY_REFUNDED, UNRECOGNISED ->
          "failed";
    };
  }

  /** How it hangs together with Khalti; the address is only shown while it can be used. */
  record Link(@Nullable String pidx, @Nullable String paymentUrl, @Nullable Instant expiresAt) {
    private static final Link NONE = new Link(null, null, null);

    private static Link offered(GatewayLink link) {
      return switch (link) {
        case GatewayLink.Web(var pidx, var url, var expiresAt, _) ->
            new Link(pidx.value(), url.toString(), expiresAt);
        case GatewayLink.Widget _ -> NONE;
      };
    }

    private static Link over(GatewayLink link) {
      Link offered = offered(link);
      return new Link(offered.pidx(), null, offered.expiresAt());
    }
  }

  /** What a proof tells; nothing without one. */
  record Proven(
      @Nullable String transaction,
      String disposition,
      @Nullable Instant verifiedAt,
      @Nullable Instant usableUntil) {
    private static final Proven NOTHING = new Proven(null, "none", null, null);

    private static Proven by(Payment.Completed completed) {
      return new Proven(
          completed.proof().transaction().value(),
          Words.kebab(completed.disposition()),
          completed.proof().provenAt(),
          completed.isUnapplied() ? completed.usableUntil() : null);
    }
  }
}
