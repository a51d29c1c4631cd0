package np.shulka.domain.ledger;

import static np.shulka.domain.ledger.Account.DEFERRED_REVENUE;
import static np.shulka.domain.ledger.Account.EARNED_REVENUE;
import static np.shulka.domain.ledger.Account.GATEWAY_CASH;
import static np.shulka.domain.ledger.Account.GATEWAY_FEES;
import static np.shulka.domain.ledger.Account.RECEIVABLES;
import static np.shulka.domain.ledger.Account.SUBSCRIBER_CREDIT;
import static np.shulka.domain.ledger.Account.UNAPPLIED_MONEY;
import static np.shulka.domain.ledger.Account.VAT_PAYABLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;

/** What each business fact posts. */
public final class Bookkeeping {
  private Bookkeeping() {}

  /** An invoice is settled: tax is owed to the state, and service to the subscriber. */
  public static Optional<Posting> settled(Slip slip, Invoice.Open invoice, Funds funds) {
    Charges charges = invoice.request().charges();
    List<Entry> entries =
        entries(
            List.of(
                funds.receipt().stream().flatMap(Bookkeeping::received),
                Entry.debit(SUBSCRIBER_CREDIT, funds.fromCredit()),
                Entry.credit(RECEIVABLES, funds.carried()),
                Entry.credit(VAT_PAYABLE, charges.tax()),
                Entry.credit(DEFERRED_REVENUE, charges.taxable())));
    if (entries.isEmpty()) return Optional.empty();
    var occasion = new Occasion.InvoiceSettled(invoice.id(), funds.receipt().map(Receipt::payment));
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

  /** A day is over: what was paid for it is ours. */
  public static Optional<Posting> earned(Slip slip, LocalDate day, Money amount) {
    if (amount.isZero()) return Optional.empty();
    List<Entry> entries =
        entries(
            List.of(Entry.debit(DEFERRED_REVENUE, amount), Entry.credit(EARNED_REVENUE, amount)));
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
