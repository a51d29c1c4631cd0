package np.shulka.domain.ledger;

import static np.shulka.domain.ledger.Account.BAD_DEBT;
import static np.shulka.domain.ledger.Account.DEFERRED_REVENUE;
import static np.shulka.domain.ledger.Account.EARNED_REVENUE;
import static np.shulka.domain.ledger.Account.GATEWAY_CASH;
import static np.shulka.domain.ledger.Account.GATEWAY_FEES;
import static np.shulka.domain.ledger.Account.RECEIVABLES;
import static np.shulka.domain.ledger.Account.REVENUE_GIVEN_BACK;
import static np.shulka.domain.ledger.Account.SUBSCRIBER_CREDIT;
import static np.shulka.domain.ledger.Account.UNAPPLIED_MONEY;
import static np.shulka.domain.ledger.Account.VAT_PAYABLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.money.Money;
import np.shulka.domain.refund.Intent;

/** What each business fact posts. */
public final class Bookkeeping {
  private Bookkeeping() {}

  /**
   * An invoice is settled: tax is owed to the state, and service to the subscriber. What is given
   * back of other invoices is owed no longer; what nobody had to pay now is owed to us.
   *
   * @param receipt the money that came for it, if any had to
   */
  public static Optional<Posting> settled(
      Slip slip, Invoice.Open invoice, Optional<Receipt> receipt) {
    Charges charges = invoice.request().charges();
    SetOff setOff = charges.setOff();
    Money carried = receipt.isPresent() ? Money.ZERO : charges.due();
    List<Entry> entries =
        entries(
            List.of(
                receipt.stream().flatMap(Bookkeeping::received),
                Entry.debit(SUBSCRIBER_CREDIT, setOff.fromAccount()),
                Entry.debit(RECEIVABLES, carried),
                Entry.debit(VAT_PAYABLE, setOff.creditedTax()),
                Entry.debit(DEFERRED_REVENUE, setOff.creditedTaxable()),
                Entry.credit(RECEIVABLES, setOff.arrears()),
                Entry.credit(SUBSCRIBER_CREDIT, charges.surplus()),
                Entry.credit(VAT_PAYABLE, charges.tax()),
                Entry.credit(DEFERRED_REVENUE, charges.taxable())));
    if (entries.isEmpty()) return Optional.empty();
    var occasion = new Occasion.InvoiceSettled(invoice.id(), receipt.map(Receipt::payment));
    SubscriberId subscriber = invoice.request().debtor().subscriber();
    return Optional.of(
        new Posting(slip.id(), occasion, slip.at(), Optional.of(subscriber), entries));
  }

  /** Verified money came for which nothing is owed: it is still the payer's (S13, S14). */
  public static Posting unapplied(Slip slip, SubscriberId subscriber, Receipt receipt) {
    List<Entry> entries =
        entries(List.of(received(receipt), Entry.credit(UNAPPLIED_MONEY, receipt.gross())));
    var occasion = new Occasion.MoneyUnapplied(receipt.payment());
    return new Posting(slip.id(), occasion, slip.at(), Optional.of(subscriber), entries);
  }

  /** Money for which nothing was owed may be used up by its payer later, or at once (S13). */
  public static Posting credited(
      Slip slip, SubscriberId subscriber, PaymentId payment, Money amount) {
    List<Entry> entries =
        entries(
            List.of(Entry.debit(UNAPPLIED_MONEY, amount), Entry.credit(SUBSCRIBER_CREDIT, amount)));
    var occasion = new Occasion.MoneyCredited(payment);
    return new Posting(slip.id(), occasion, slip.at(), Optional.of(subscriber), entries);
  }

  /**
   * Money is back with its payer: what the credit note says is ours no longer, nor the state's;
   * what was never used was theirs. What credit had paid of it is credit again.
   *
   * @param beyond what money was that the note does not tell of, as it was given away past us
   */
  public static Posting refunded(Slip slip, Intent intent, Beyond beyond) {
    Money noted = intent.note().map(Credit::gross).orElse(Money.ZERO);
    Money rest = intent.amount().minus(noted.atMost(intent.amount()));
    Money credit = beyond instanceof Beyond.Credit(Money left) ? left.atMost(rest) : Money.ZERO;
    Account other = beyond instanceof Beyond.Unapplied ? UNAPPLIED_MONEY : BAD_DEBT;
    List<Entry> entries =
        entries(
            List.of(
                Entry.debit(
                    REVENUE_GIVEN_BACK, intent.note().map(Credit::taxable).orElse(Money.ZERO)),
                Entry.debit(VAT_PAYABLE, intent.note().map(Credit::tax).orElse(Money.ZERO)),
                Entry.debit(SUBSCRIBER_CREDIT, credit),
                Entry.debit(other, rest.minus(credit)),
                Entry.credit(GATEWAY_CASH, intent.amount()),
                Entry.credit(SUBSCRIBER_CREDIT, intent.asCredit())));
    var occasion =
        new Occasion.RefundConfirmed(
            intent.id(), intent.about().payment(), intent.note().map(Credit::of));
    Optional<SubscriberId> subscriber = Optional.of(intent.about().subscriber());
    return new Posting(slip.id(), occasion, slip.at(), subscriber, entries);
  }

  /**
   * A day is over: what was paid for it is ours.
   *
   * @param back what days before earned too much, because it was given back since
   */
  public static Optional<Posting> earned(Slip slip, LocalDate day, Money amount, Money back) {
    boolean forward = amount.compareTo(back) >= 0;
    Money moved = forward ? amount.minus(back) : back.minus(amount);
    if (moved.isZero()) return Optional.empty();
    List<Entry> entries =
        entries(
            List.of(
                Entry.debit(forward ? DEFERRED_REVENUE : EARNED_REVENUE, moved),
                Entry.credit(forward ? EARNED_REVENUE : DEFERRED_REVENUE, moved)));
    var occasion = new Occasion.RevenueRecognised(day);
    return Optional.of(new Posting(slip.id(), occasion, slip.at(), Optional.empty(), entries));
  }

  /** A fee above the amount is odd, but the gateway's to say: then it is we who owe. */
  private static Stream<Entry> received(Receipt receipt) {
    Money gross = receipt.gross();
    Money fee = receipt.fee();
    Stream<Entry> cash =
        fee.compareTo(gross) <= 0
            ? Entry.debit(GATEWAY_CASH, gross.minus(fee))
            : Entry.credit(GATEWAY_CASH, fee.minus(gross));
    return Stream.concat(cash, Entry.debit(GATEWAY_FEES, fee));
  }

  private static List<Entry> entries(List<Stream<Entry>> parts) {
    return parts.stream().flatMap(part -> part).toList();
  }
}
