package np.shulka.adapters.persistence.ledger;

import static np.shulka.adapters.persistence.schema.tables.LedgerEntry.LEDGER_ENTRY;
import static np.shulka.adapters.persistence.schema.tables.LedgerTransaction.LEDGER_TRANSACTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.Money;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a posting lies in its row, and its entries in those beside it. */
final class PostingRows {
  static final Field<List<Entry>> ENTRIES =
      multiset(
              select(LEDGER_ENTRY.ACCOUNT, LEDGER_ENTRY.AMOUNT_PAISA)
                  .from(LEDGER_ENTRY)
                  .where(LEDGER_ENTRY.TRANSACTION_ID.eq(LEDGER_TRANSACTION.ID))
                  .orderBy(LEDGER_ENTRY.POSITION))
          .as("entries")
          .convertFrom(rows -> rows.map(mapping(PostingRows::entry)));

  private static final String INVOICE_SETTLED = "INVOICE_SETTLED";
  private static final String MONEY_UNAPPLIED = "MONEY_UNAPPLIED";
  private static final String MONEY_CREDITED = "MONEY_CREDITED";
  private static final String REFUND_CONFIRMED = "REFUND_CONFIRMED";
  static final String REVENUE_RECOGNISED = "REVENUE_RECOGNISED";

  private PostingRows() {}

  static Posting posting(Record row) {
    return new Posting(
        new PostingId(row.get(LEDGER_TRANSACTION.ID)),
        occasion(row),
        row.get(LEDGER_TRANSACTION.POSTED_AT),
        Optional.ofNullable(row.get(LEDGER_TRANSACTION.SUBSCRIBER_ID)).map(SubscriberId::new),
        row.get(ENTRIES));
  }

  private static Occasion occasion(Record row) {
    Optional<PaymentId> payment =
        Optional.ofNullable(row.get(LEDGER_TRANSACTION.PAYMENT_ID)).map(PaymentId::new);
    return switch (row.get(LEDGER_TRANSACTION.OCCASION)) {
      case INVOICE_SETTLED ->
          new Occasion.InvoiceSettled(
              new InvoiceId(row.get(LEDGER_TRANSACTION.INVOICE_ID)), payment);
      case MONEY_UNAPPLIED -> new Occasion.MoneyUnapplied(payment.orElseThrow());
      case MONEY_CREDITED -> new Occasion.MoneyCredited(payment.orElseThrow());
      case REFUND_CONFIRMED ->
          new Occasion.RefundConfirmed(
              new RefundId(row.get(LEDGER_TRANSACTION.REFUND_ID)),
              payment.orElseThrow(),
              Optional.ofNullable(row.get(LEDGER_TRANSACTION.INVOICE_ID)).map(InvoiceId::new));
      case REVENUE_RECOGNISED -> new Occasion.RevenueRecognised(row.get(LEDGER_TRANSACTION.DAY));
      case String other -> throw new IllegalStateException("nothing is posted for " + other);
    };
  }

  private static Entry entry(String account, long paisa) {
    return new Entry(
        Account.valueOf(account),
        paisa > 0 ? Side.DEBIT : Side.CREDIT,
        Money.paisa(Math.abs(paisa)));
  }

  /** Debits are positive. */
  static long signed(Entry entry) {
    long paisa = entry.amount().paisa();
    return switch (entry.side()) {
      case DEBIT -> paisa;
      case CREDIT -> -paisa;
    };
  }

  static String name(Occasion occasion) {
    return switch (occasion) {
      case Occasion.InvoiceSettled _ -> INVOICE_SETTLED;
      case Occasion.MoneyUnapplied _ -> MONEY_UNAPPLIED;
      case Occasion.MoneyCredited _ -> MONEY_CREDITED;
      case Occasion.RefundConfirmed _ -> REFUND_CONFIRMED;
      case Occasion.RevenueRecognised _ -> REVENUE_RECOGNISED;
    };
  }

  /** In the order in which {@link PostingWrite} takes them. */
  static List<@Nullable Object> head(Posting posting) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(posting.id().value());
    values.add(name(posting.occasion()));
    values.add(posting.at());
    values.add(posting.subscriber().map(SubscriberId::value).orElse(null));
    values.add(posting.occasion().aboutPayment().map(PaymentId::value).orElse(null));
    values.add(posting.occasion().aboutInvoice().map(InvoiceId::value).orElse(null));
    values.add(posting.occasion().aboutRefund().map(RefundId::value).orElse(null));
    values.add(posting.entries().size());
    return values;
  }
}
