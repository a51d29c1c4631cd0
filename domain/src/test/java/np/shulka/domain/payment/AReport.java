package np.shulka.domain.payment;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;

/**
 * Builds what a gateway may answer: {@code AReport.saying(COMPLETED).about(payment).at(now)}.
 * Unless told otherwise the answer fits the payment.
 */
public final class AReport {

  private final StatedStatus stated;
  private ReportId id = AnId.ofReport();
  private GatewayReference asked = new Pidx("pidx-of-nobody");
  private Optional<Pidx> about = Optional.of(new Pidx("pidx-of-nobody"));
  private Money total = Money.rupees(1_130);
  private Optional<GatewayTransactionId> transaction;
  private boolean refunded;
  private Optional<String> order = Optional.empty();

  private AReport(StatedStatus stated) {
    this.stated = stated;
    this.transaction =
        switch (stated.status()) {
          case COMPLETED, REFUNDED, PARTIALLY_REFUNDED -> Optional.of(freshTransaction());
          case PENDING, INITIATED, EXPIRED, CANCELLED, FAILED, UNRECOGNISED -> Optional.empty();
        };
    this.refunded = stated.status() == GatewayStatus.REFUNDED;
  }

  public static AReport saying(GatewayStatus status) {
    return new AReport(stated(status));
  }

  /** The proof that a fitting answer gives. */
  public static SettlementProof.Gateway proofFor(Payment.Unresolved payment, Instant now) {
    return proofIn(saying(GatewayStatus.COMPLETED).about(payment).at(now), payment);
  }

  /** The proof that this report is, if it is one. */
  public static SettlementProof.Gateway proofIn(LookupReport report, Payment.Unresolved payment) {
    return switch (payment.judge(report)) {
      case Verdict.Proven(SettlementProof.Gateway proof) -> proof;
      case Verdict other -> throw new IllegalArgumentException("no proof but " + other);
    };
  }

  /** A status in Khalti's own words. */
  public static StatedStatus stated(GatewayStatus status) {
    String word =
        switch (status) {
          case COMPLETED -> "Completed";
          case PENDING -> "Pending";
          case INITIATED -> "Initiated";
          case EXPIRED -> "Expired";
          case CANCELLED -> "User canceled";
          case FAILED -> "Failed";
          case REFUNDED -> "Refunded";
          case PARTIALLY_REFUNDED -> "Partially Refunded";
          case UNRECOGNISED -> "Frobnicated";
        };
    return new StatedStatus(status, word);
  }

  public static GatewayTransactionId freshTransaction() {
    return new GatewayTransactionId("T" + AnId.uuid());
  }

  /** Fits the reference and the amount of that payment. */
  public AReport about(Payment.Unresolved payment) {
    return about(payment.link()).amounting(payment.amount());
  }

  public AReport about(Payment.Completed payment) {
    return about(payment.link()).amounting(payment.amount());
  }

  private AReport about(GatewayLink link) {
    link.reference().ifPresent(this::asked);
    return this;
  }

  private void asked(GatewayReference reference) {
    this.asked = reference;
    this.about =
        switch (reference) {
          case Pidx pidx -> Optional.of(pidx);
          case WidgetToken _ -> Optional.empty();
        };
  }

  public AReport amounting(Money total) {
    this.total = total;
    return this;
  }

  /** The answer names that pidx, whatever was asked. */
  public AReport naming(Optional<Pidx> pidx) {
    this.about = pidx;
    return this;
  }

  public AReport ordered(String order) {
    this.order = Optional.of(order);
    return this;
  }

  public AReport flaggedRefunded() {
    this.refunded = true;
    return this;
  }

  public AReport withoutTransaction() {
    this.transaction = Optional.empty();
    return this;
  }

  public AReport with(GatewayTransactionId transaction) {
    this.transaction = Optional.of(transaction);
    return this;
  }

  public AReport called(ReportId id) {
    this.id = id;
    return this;
  }

  public LookupReport build() {
    return at(ATime.NOW);
  }

  public LookupReport at(Instant now) {
    var says = new Statement(about, stated, total, transaction, fee(total), refunded, order);
    return new LookupReport(id, asked, says, new RawAnswer(httpStatus(), body(), now));
  }

  /** What the gateway keeps of an amount. */
  public static Money fee(Money total) {
    return Money.paisa(total.paisa() * 3 / 100);
  }

  private int httpStatus() {
    return switch (stated.status()) {
      case EXPIRED, CANCELLED -> 400;
      case COMPLETED, PENDING, INITIATED, FAILED, REFUNDED, PARTIALLY_REFUNDED, UNRECOGNISED -> 200;
    };
  }

  private String body() {
    return String.format(
        Locale.ROOT, "{\"total_amount\":%d,\"status\":\"%s\"}", total.paisa(), stated.text());
  }
}
