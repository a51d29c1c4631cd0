package np.shulka.application.simulation.oracle.money;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;

/** I2, I3: every posting balances, and the accounts say what became of payments and invoices. */
public final class BooksBalance implements Oracle {
  private static final String NAME = "I3 ledger balances";

  private final InMemoryLedger ledger;
  private final Map<ReportId, Long> fees = new HashMap<>();
  private final Map<Account, Long> books = new EnumMap<>(Account.class);
  private final Map<PaymentId, Long> unapplied = new HashMap<>();
  private final Set<PaymentId> credited = new HashSet<>();
  private int read;
  private long received;
  private long kept;
  private long tax;
  private long revenue;
  private long credit;
  private long arrears;
  private long givenBack;
  private long lost;

  public BooksBalance(InMemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void told(LookupReport report) {
    fees.put(report.id(), report.says().fee().paisa());
  }

  @Override
  public void committed(Commit commit) {
    commit.payments().forEach(this::count);
    commit.invoices().forEach(this::count);
    commit.refunds().forEach(this::giveBack);
    agree();
  }

  @Override
  public void afterwards(Afterwards world) {
    agree();
  }

  private void count(Change<? extends Object> change) {
    if (change.before().filter(change.after()::equals).isPresent()) return;
    switch (change.after()) {
      case Payment.Completed done when done.disposition() == Disposition.CREDITED -> {
        credit += unapplied.getOrDefault(done.id(), 0L);
        unapplied.remove(done.id());
        credited.add(done.id());
      }
      case Payment.Completed done
          when wasCompleted(change) -> {} // nothing is booked before it is back
      case Payment.Completed done -> {
        received += done.amount().paisa();
        kept += fees.getOrDefault(done.proof().report(), 0L);
        if (done.isUnapplied()) unapplied.put(done.id(), done.amount().paisa());
      }
      case Invoice.Paid paid -> count(paid);
      default -> {}
    }
  }

  private static boolean wasCompleted(Change<? extends Object> change) {
    return change.before().filter(Payment.Completed.class::isInstance).isPresent();
  }

  /**
   * S9: of what goes back as much is revenue and tax as its note says; the rest is nobody's. What a
   * note says beyond the money is credit again (S18).
   */
  private void giveBack(Change<Refund> change) {
    if (!change.becomes(Refund.Confirmed.class)) return;
    Intent intent = change.after().intent();
    long amount = intent.amount().paisa();
    received -= amount;
    if (unapplied.computeIfPresent(intent.about().payment(), (_, left) -> left - amount) != null) {
      return;
    }
    long noted = 0;
    for (Credit note : intent.note().stream().toList()) {
      givenBack += note.taxable().paisa();
      tax -= note.tax().paisa();
      noted = note.gross().paisa();
    }
    long taken = taken(intent, amount - noted);
    lost += Math.max(0, amount - noted) - taken;
    credit += Math.max(0, noted - amount) - taken;
  }

  /** Credit that is left of what became credit is taken with its money, and no other (S13, S18). */
  private long taken(Intent intent, long beyond) {
    long taken = ledger.creditTakenWith(intent.id()).paisa();
    long most = credited.contains(intent.about().payment()) ? Math.max(0, beyond) : 0;
    if (taken > most) {
      throw new Violation(NAME, "credit is taken with a refund that it was not of");
    }
    return taken;
  }

  /** What is given back is owed to nobody any more, or to the subscriber (S4, S22). */
  private void count(Invoice.Paid paid) {
    Charges charges = paid.request().charges();
    SetOff off = charges.setOff();
    tax += charges.tax().paisa() - off.creditedTax().paisa();
    revenue += charges.taxable().paisa() - off.creditedTaxable().paisa();
    credit += charges.surplus().paisa() - off.fromAccount().paisa();
    arrears -= off.arrears().paisa();
    if (paid.proof().payment().isEmpty()) arrears += paid.due().paisa();
  }

  private void agree() {
    for (; read < ledger.size(); read++) take(ledger.at(read));
    require("what the gateway keeps", on(Account.GATEWAY_FEES), kept);
    require("cash and fees", on(Account.GATEWAY_CASH) + on(Account.GATEWAY_FEES), received);
    require("unapplied money", -on(Account.UNAPPLIED_MONEY), sum(unapplied));
    require("tax", -on(Account.VAT_PAYABLE), tax);
    require("credit", -on(Account.SUBSCRIBER_CREDIT), credit);
    require("given back", on(Account.REVENUE_GIVEN_BACK), givenBack);
    require("lost", on(Account.BAD_DEBT), lost);
    require("arrears", on(Account.RECEIVABLES), arrears);
    require("revenue", -on(Account.DEFERRED_REVENUE) - on(Account.EARNED_REVENUE), revenue);
  }

  private void take(Posting posting) {
    long sum = 0;
    for (Entry entry : posting.entries()) {
      long paisa = entry.amount().paisa() * (entry.side() == Side.DEBIT ? 1 : -1);
      books.merge(entry.account(), paisa, Math::addExact);
      sum += paisa;
    }
    require("a posting", sum, 0);
  }

  private static long sum(Map<PaymentId, Long> amounts) {
    return amounts.values().stream().mapToLong(Long::longValue).sum();
  }

  private long on(Account account) {
    return books.getOrDefault(account, 0L);
  }

  private static void require(String what, long booked, long truth) {
    if (booked == truth) return;
    throw new Violation(
        NAME, String.format(Locale.ROOT, "%s: the books say %d, it is %d", what, booked, truth));
  }
}
