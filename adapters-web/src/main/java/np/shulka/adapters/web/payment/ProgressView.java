package np.shulka.adapters.web.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.invoice.InvoiceView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.payment.ShowPaymentProgress.Progress;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import org.jspecify.annotations.Nullable;

/** How far a payment is, for whoever comes back from paying it; tells nothing of who that is. */
@Schema(name = "PaymentProgress", description = "How far a payment is, for who comes back from it")
public record ProgressView(
    UUID paymentId,
    @Schema(
            description =
                "`verifying` and `checking`: not known yet; `review`: a person has to look; the"
                    + " others are answers",
            allowableValues = {
              "verifying",
              "checking",
              "paid",
              "credited",
              "unapplied",
              "refunded",
              "review",
              "cancelled",
              "expired",
              "failed"
            })
        String state,
    @Schema(description = "Whether the answer may still change by itself soon") boolean open,
    @Schema(description = "Whether Khalti confirmed the payment") boolean settled,
    MoneyView amount,
    String invoiceReference,
    @Schema(description = "The fiscal number, if this payment paid the invoice")
        @Nullable String invoiceNumber,
    @Schema(allowableValues = {"open", "paid", "void"}) String invoiceStatus,
    List<InvoiceView.Line> lines,
    UUID subscriptionId,
    @Schema(description = "What this payment bought") @Nullable Instant coversFrom,
    @Nullable Instant coversUntil,
    @Schema(description = "Until when unapplied money can be used to continue; then it goes back")
        @Nullable Instant usableUntil,
    @Schema(description = "With it the invoice can be paid, where nothing came of this payment")
        @Nullable String payToken,
    @Schema(description = "Where the payer pays, while that is possible", format = "uri")
        @Nullable String paymentUrl,
    @Nullable Instant expiresAt) {

  /** As it is stored. */
  static ProgressView of(Progress known, Instant now) {
    Payment payment = known.payment();
    Invoice invoice = known.invoice();
    State state = State.of(payment);
    GatewaySide gateway = GatewaySide.of(payment);
    Invoice.Paid bought = bought(payment, invoice);
    String invoiceStatus = PayLinkView.status(invoice, now);
    boolean again = payment instanceof Payment.Closed && invoiceStatus.equals("open");
    return new ProgressView(
        payment.id().value(),
        Words.kebab(state),
        state.open,
        payment instanceof Payment.Completed,
        MoneyView.of(payment.amount()),
        invoice.request().reference(),
        bought == null ? null : bought.number().toString(),
        invoiceStatus,
        InvoiceView.lines(invoice),
        payment.attempt().purpose().subscription().value(),
        bought == null ? null : bought.covers().startsAt(),
        bought == null ? null : bought.covers().endsAt(),
        gateway.proven().usableUntil(),
        again ? invoice.request().payToken().value() : null,
        gateway.link().paymentUrl(),
        gateway.link().expiresAt());
  }

  /** The invoice, if it was this payment that paid it. */
  private static Invoice.@Nullable Paid bought(Payment payment, Invoice invoice) {
    boolean so =
        payment instanceof Payment.Completed
            && invoice instanceof Invoice.Paid paid
            && paid.proof().payment().filter(payment.id()::equals).isPresent();
    return so ? (Invoice.Paid) invoice : null;
  }

  /** What a payer is told. */
  public enum State {
    VERIFYING(true),
    CHECKING(true),
    PAID(false),
    CREDITED(false),
    UNAPPLIED(false),
    REFUNDED(false),
    REVIEW(false),
    CANCELLED(false),
    EXPIRED(false),
    FAILED(false);

    private final boolean open;

    State(boolean open) {
      this.open = open;
    }

    /** The same for pages and for programs. */
    public static State of(Payment payment) {
      return switch (payment) {
        case Payment.Created _, Payment.Initiated _ -> VERIFYING;
        case Payment.Pending _ -> CHECKING;
        case Payment.Mismatched _ -> REVIEW;
        case Payment.Refunded _ -> REFUNDED;
        case Payment.Completed it ->
            switch (it.disposition()) {
              case SETTLED_INVOICE -> PAID;
              case REFUNDED -> REFUNDED;
              case CREDITED -> CREDITED;
              case UNAPPLIED -> UNAPPLIED;
            };
        case Payment.Closed it ->
            switch (it.because().status()) {
              case CANCELLED -> CANCELLED;
              case EXPIRED -> EXPIRED;
              case FAILED,
                  COMPLETED,
                  PENDING,
                  INITIATED,
                  REFUNDED,
                  PARTIALLY_REFUNDED,
                  UNRECOGNISED ->
                  FAILED;
            };
      };
    }
  }
}
