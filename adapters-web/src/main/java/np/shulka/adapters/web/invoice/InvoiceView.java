package np.shulka.adapters.web.invoice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.PublicUrl;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import org.jspecify.annotations.Nullable;

/** An invoice; as wide as the contract. */
@Schema(
    name = "Invoice",
    description = "A payment request while it is open; the tax invoice once it is paid")
public record InvoiceView(
    UUID id,
    @Schema(description = "How people name it", example = "PR-7K2M9QXD") String reference,
    @Schema(description = "The fiscal number, once it is paid", example = "2083/84-000001")
        @Nullable String number,
    UUID subscriptionId,
    @Schema(allowableValues = {"draft", "open", "paid", "void", "uncollectible"}) String status,
    List<Line> lines,
    @Schema(description = "The lines together, before discount and tax") MoneyView subtotal,
    @Schema(description = "What a coupon takes off before tax") MoneyView discount,
    MoneyView tax,
    MoneyView total,
    @Schema(description = "What is given back of other invoices with it, tax included")
        MoneyView credit,
    @Schema(description = "What is taken from the subscriber's credit") MoneyView fromAccount,
    @Schema(description = "What is owed from before and asked for with it") MoneyView arrears,
    @Schema(description = "What is still to be paid") MoneyView amountDue,
    Instant issuedAt,
    Instant dueAt,
    @Nullable Instant paidAt,
    @Schema(
            description = "The permanent pay link, while it is open; whoever has it may pay",
            format = "uri")
        @Nullable String payUrl) {

  /** As it is now. */
  public static InvoiceView of(Invoice invoice, PublicUrl links) {
    return switch (invoice) {
      case Invoice.Open open ->
          view(open, "open", open.due(), links.payLink(open.request().payToken()), null);
      case Invoice.Paid paid -> view(paid, "paid", Money.ZERO, null, paid);
      case Invoice.Voided gone -> view(gone, "void", Money.ZERO, null, null);
    };
  }

  private static InvoiceView view(
      Invoice invoice,
      String status,
      Money due,
      @Nullable String payUrl,
      Invoice.@Nullable Paid paid) {
    PaymentRequest request = invoice.request();
    Charges charges = request.charges();
    return new InvoiceView(
        invoice.id().value(),
        request.reference(),
        paid == null ? null : paid.number().toString(),
        request.debtor().subscription().value(),
        status,
        lines(invoice),
        MoneyView.of(charges.subtotal()),
        MoneyView.of(charges.discount()),
        MoneyView.of(charges.tax()),
        MoneyView.of(charges.total()),
        MoneyView.of(charges.setOff().credited()),
        MoneyView.of(charges.setOff().fromAccount()),
        MoneyView.of(charges.setOff().arrears()),
        MoneyView.of(due),
        request.issuedAt(),
        request.dueAt(),
        paid == null ? null : paid.paidAt(),
        payUrl);
  }

  /** What it charges, one by one. */
  public static List<Line> lines(Invoice invoice) {
    List<InvoiceLine> lines = invoice.request().charges().lines();
    List<Optional<Period>> times = invoice.times();
    return IntStream.range(0, lines.size())
        .mapToObj(at -> Line.of(lines.get(at), times.get(at)))
        .toList();
  }

  /** One thing that is charged. */
  @Schema(name = "InvoiceLine", description = "One thing that is charged, before tax")
  public record Line(
      @Schema(example = "Pro") String description,
      @Schema(example = "1") int quantity,
      MoneyView unitAmount,
      MoneyView amount,
      @Schema(description = "VAT in hundredths of a percent: 1300 is 13 %", example = "1300")
          int taxRate,
      @Schema(
              description =
                  "Of the time that this line is for. Known once it is paid; none for what is bought once")
          @Nullable Instant periodStartsAt,
      @Nullable Instant periodEndsAt) {
    private static Line of(InvoiceLine line, Optional<Period> time) {
      return new Line(
          line.description(),
          line.quantity(),
          MoneyView.of(line.unitAmount()),
          MoneyView.of(line.amount()),
          line.vat().basisPoints(),
          time.map(Period::startsAt).orElse(null),
          time.map(Period::endsAt).orElse(null));
    }
  }
}
