package np.shulka.application.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Net;
import np.shulka.domain.report.Span;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * What the entries of the ledger come to by local day. Revenue counts for the day that earned it,
 * whenever that was closed; everything else for the day on which it was posted.
 */
@SecondaryPort
public interface Turnovers {

  /**
   * Sums of the entries up to the end of the span, all as of one moment, in the order of days; what
   * counts for days before the span comes first and as one.
   */
  void until(Span span, ZoneId zone, Consumer<Turnover> each);

  /**
   * The sums of one kind of fact on one account.
   *
   * @param day none for all days before the span
   */
  record Turnover(
      Optional<LocalDate> day, Fact fact, Account account, Money debits, Money credits) {

    /** By how much credits are more than debits. */
    public Net credit() {
      return Net.between(credits, debits);
    }
  }

  /** The kinds of facts that are posted. */
  enum Fact {
    INVOICE_SETTLED,
    MONEY_UNAPPLIED,
    MONEY_CREDITED,
    REFUND_CONFIRMED,
    REVENUE_RECOGNISED;

    public static Fact of(Occasion occasion) {
      return switch (occasion) {
        case Occasion.InvoiceSettled _ -> INVOICE_SETTLED;
        case Occasion.MoneyUnapplied _ -> MONEY_UNAPPLIED;
        case Occasion.MoneyCredited _ -> MONEY_CREDITED;
        case Occasion.RefundConfirmed _ -> REFUND_CONFIRMED;
        case Occasion.RevenueRecognised _ -> REVENUE_RECOGNISED;
      };
    }
  }
}
