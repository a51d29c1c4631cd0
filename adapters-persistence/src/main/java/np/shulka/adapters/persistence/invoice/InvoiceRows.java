package np.shulka.adapters.persistence.invoice;

import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.InvoiceCredit.INVOICE_CREDIT;
import static np.shulka.adapters.persistence.schema.tables.InvoiceLine.INVOICE_LINE;
import static np.shulka.adapters.persistence.schema.tables.Settlement.SETTLEMENT;
import static np.shulka.adapters.persistence.schema.tables.VerifiedPayment.VERIFIED_PAYMENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.InvoiceNumber;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.SettlementProof;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an invoice lies in its row, its lines in theirs, and what settled it beside it. */
@Component
public final class InvoiceRows {
  static final String OPEN = "OPEN";
  static final String PAID = "PAID";
  static final String VOID = "VOID";

  /** Those that are for what is left of a day, and not for time. */
  public static final Condition IS_OF_THE_DAY = INVOICE.PURPOSE.ne(inline(PurposeRows.TIME));

  static final Field<List<Line>> LINES =
      multiset(
              select(
                      INVOICE_LINE.DESCRIPTION,
                      INVOICE_LINE.QUANTITY,
                      INVOICE_LINE.UNIT_AMOUNT_PAISA)
                  .from(INVOICE_LINE)
                  .where(INVOICE_LINE.INVOICE_ID.eq(INVOICE.ID))
                  .orderBy(INVOICE_LINE.POSITION))
          .convertFrom(lines -> lines.map(mapping(Line::new)));

  /** What is given back of others with it. */
  static final Field<List<Credit>> CREDITS =
      multiset(
              select(
                      INVOICE_CREDIT.CREDITED_INVOICE_ID,
                      INVOICE_CREDIT.TAXABLE_PAISA,
                      INVOICE_CREDIT.TAX_PAISA)
                  .from(INVOICE_CREDIT)
                  .where(INVOICE_CREDIT.INVOICE_ID.eq(INVOICE.ID))
                  .orderBy(INVOICE_CREDIT.POSITION))
          .convertFrom(credits -> credits.map(mapping(InvoiceRows::credit)));

  private final ZoneId zone;

  InvoiceRows(ZoneId zone) {
    this.zone = zone;
  }

  static Credit credit(UUID of, Long taxable, Long tax) {
    return new Credit(new InvoiceId(of), Money.paisa(taxable), Money.paisa(tax));
  }

  /** All that an invoice is made from. */
  public static List<SelectFieldOrAsterisk> fields() {
    List<SelectFieldOrAsterisk> fields = new ArrayList<>(List.of(INVOICE.fields()));
    fields.addAll(List.of(LINES, CREDITS, BoughtRows.ANCHOR));
    fields.addAll(List.of(SETTLEMENT.COVERS_FROM, SETTLEMENT.COVERS_TO));
    fields.addAll(List.of(PurposeRows.BOUGHT.PERIOD_UNIT, PurposeRows.BOUGHT.PERIOD_COUNT));
    fields.addAll(List.of(VERIFIED_PAYMENT.PAYMENT_ID, VERIFIED_PAYMENT.REPORT_ID));
    fields.addAll(List.of(VERIFIED_PAYMENT.TRANSACTION_ID, VERIFIED_PAYMENT.PROVEN_AT));
    return fields;
  }

  /** Invoices with what settled them, if anything did. */
  public static Table<Record> table() {
    return INVOICE
        .join(PurposeRows.BOUGHT)
        .on(
            PurposeRows.BOUGHT.PLAN_CODE.eq(INVOICE.PLAN_CODE),
            PurposeRows.BOUGHT.NUMBER.eq(INVOICE.PLAN_VERSION))
        .leftJoin(SETTLEMENT)
        .on(SETTLEMENT.INVOICE_ID.eq(INVOICE.ID))
        .leftJoin(VERIFIED_PAYMENT)
        .on(VERIFIED_PAYMENT.PAYMENT_ID.eq(SETTLEMENT.PAYMENT_ID));
  }

  public Invoice invoice(Record row) {
    PaymentRequest request = request(row);
    return switch (row.get(INVOICE.STATUS)) {
      case OPEN -> new Invoice.Open(request);
      case PAID ->
          new Invoice.Paid(
              request,
              new InvoiceNumber(
                  new FiscalYear(row.get(INVOICE.FISCAL_YEAR)), row.get(INVOICE.NUMBER)),
              proof(row),
              BoughtRows.bought(row, zone),
              row.get(INVOICE.PAID_AT));
      case VOID -> new Invoice.Voided(request, row.get(INVOICE.VOIDED_AT));
      case String other -> throw new IllegalStateException("no invoice is " + other);
    };
  }

  private static PaymentRequest request(Record row) {
    VatRate vat = new VatRate(row.get(INVOICE.VAT_BASIS_POINTS));
    return new PaymentRequest(
        new InvoiceId(row.get(INVOICE.ID)),
        row.get(INVOICE.REFERENCE),
        new PaymentRequest.Debtor(
            new SubscriberId(row.get(INVOICE.SUBSCRIBER_ID)),
            new SubscriptionId(row.get(INVOICE.SUBSCRIPTION_ID))),
        PurposeRows.purpose(row),
        new Charges(
            row.get(LINES).stream().map(line -> line.at(vat)).toList(), rebate(row), setOff(row)),
        new PayToken(row.get(INVOICE.PAY_TOKEN)),
        new PaymentRequest.Dates(row.get(INVOICE.ISSUED_AT), row.get(INVOICE.DUE_AT)));
  }

  private static SetOff setOff(Record row) {
    return new SetOff(
        row.get(CREDITS),
        Money.paisa(row.get(INVOICE.FROM_ACCOUNT_PAISA)),
        Money.paisa(row.get(INVOICE.ARREARS_PAISA)));
  }

  private static Optional<Rebate> rebate(Record row) {
    return Optional.ofNullable(row.get(INVOICE.COUPON_CODE))
        .map(
            code -> new Rebate(new CouponCode(code), Money.paisa(row.get(INVOICE.DISCOUNT_PAISA))));
  }

  private static SettlementProof proof(Record row) {
    Money due = Money.paisa(row.get(INVOICE.DUE_PAISA));
    if (row.get(VERIFIED_PAYMENT.PAYMENT_ID) == null) {
      return SettlementProof.withoutGateway(due).orElseThrow();
    }
    return SettlementProof.restore(
        new PaymentId(row.get(VERIFIED_PAYMENT.PAYMENT_ID)),
        new ReportId(row.get(VERIFIED_PAYMENT.REPORT_ID)),
        new GatewayTransactionId(row.get(VERIFIED_PAYMENT.TRANSACTION_ID)),
        due,
        row.get(VERIFIED_PAYMENT.PROVEN_AT));
  }

  /** A request as it is issued. */
  public static Map<Field<?>, @Nullable Object> whole(PaymentRequest request) {
    Charges charges = request.charges();
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(INVOICE.ID, request.id().value());
    row.put(INVOICE.REFERENCE, request.reference());
    row.put(INVOICE.SUBSCRIPTION_ID, request.debtor().subscription().value());
    row.put(INVOICE.SUBSCRIBER_ID, request.debtor().subscriber().value());
    row.put(INVOICE.STATUS, OPEN);
    row.putAll(PurposeRows.of(request.purpose()));
    row.put(INVOICE.LINE_COUNT, charges.lines().size());
    row.put(INVOICE.SUBTOTAL_PAISA, charges.subtotal().paisa());
    row.put(INVOICE.DISCOUNT_PAISA, charges.discount().paisa());
    row.put(
        INVOICE.COUPON_CODE, charges.rebate().map(rebate -> rebate.coupon().value()).orElse(null));
    row.put(INVOICE.TAX_PAISA, charges.tax().paisa());
    row.put(INVOICE.TOTAL_PAISA, charges.total().paisa());
    SetOff setOff = charges.setOff();
    row.put(INVOICE.CREDITED_PAISA, setOff.credited().paisa());
    row.put(INVOICE.CREDITED_TAX_PAISA, setOff.creditedTax().paisa());
    row.put(INVOICE.FROM_ACCOUNT_PAISA, setOff.fromAccount().paisa());
    row.put(INVOICE.ARREARS_PAISA, setOff.arrears().paisa());
    row.put(INVOICE.VAT_BASIS_POINTS, charges.vat().basisPoints());
    row.put(INVOICE.PAY_TOKEN, request.payToken().value());
    row.put(INVOICE.ISSUED_AT, request.issuedAt());
    row.put(INVOICE.DUE_AT, request.dueAt());
    return row;
  }

  /** What is given back of others with it, in their order. */
  static List<Map<Field<?>, @Nullable Object>> credits(PaymentRequest request) {
    List<Map<Field<?>, @Nullable Object>> rows = new ArrayList<>();
    for (Credit credit : request.charges().setOff().credits()) {
      Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
      row.put(INVOICE_CREDIT.INVOICE_ID, request.id().value());
      row.put(INVOICE_CREDIT.POSITION, rows.size() + 1);
      row.put(INVOICE_CREDIT.CREDITED_INVOICE_ID, credit.of().value());
      row.put(INVOICE_CREDIT.TAXABLE_PAISA, credit.taxable().paisa());
      row.put(INVOICE_CREDIT.TAX_PAISA, credit.tax().paisa());
      rows.add(row);
    }
    return rows;
  }

  /** Its lines in their order. */
  public static List<Map<Field<?>, @Nullable Object>> lines(PaymentRequest request) {
    List<InvoiceLine> lines = request.charges().lines();
    List<Map<Field<?>, @Nullable Object>> rows = new ArrayList<>();
    for (InvoiceLine line : lines) rows.add(line(request, line, rows.size() + 1));
    return rows;
  }

  private static Map<Field<?>, @Nullable Object> line(
      PaymentRequest request, InvoiceLine line, int position) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(INVOICE_LINE.INVOICE_ID, request.id().value());
    row.put(INVOICE_LINE.POSITION, position);
    row.put(INVOICE_LINE.SUBSCRIBER_ID, request.debtor().subscriber().value());
    row.put(INVOICE_LINE.DESCRIPTION, line.description());
    row.put(INVOICE_LINE.QUANTITY, line.quantity());
    row.put(INVOICE_LINE.UNIT_AMOUNT_PAISA, line.unitAmount().paisa());
    row.put(INVOICE_LINE.AMOUNT_PAISA, line.amount().paisa());
    return row;
  }

  /** The row of a settlement, beside the open invoice that it is selected from. */
  static Map<Field<?>, @Nullable Object> settled(Settlement settlement) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(SETTLEMENT.INVOICE_ID, INVOICE.ID);
    row.put(SETTLEMENT.SUBSCRIPTION_ID, INVOICE.SUBSCRIPTION_ID);
    row.put(SETTLEMENT.SUBSCRIBER_ID, INVOICE.SUBSCRIBER_ID);
    row.put(SETTLEMENT.PAYMENT_ID, settlement.proof().payment().map(PaymentId::value).orElse(null));
    row.put(SETTLEMENT.AMOUNT_PAISA, settlement.proof().amount().paisa());
    row.put(SETTLEMENT.COVERS_FROM, settlement.covers().startsAt());
    row.put(SETTLEMENT.COVERS_TO, settlement.covers().endsAt());
    return row;
  }

  /** A line as it is stored; the rate of tax is one for the whole invoice. */
  record Line(String description, int quantity, long unitAmountPaisa) {
    InvoiceLine at(VatRate vat) {
      return new InvoiceLine(description, quantity, Money.paisa(unitAmountPaisa), vat);
    }
  }
}
