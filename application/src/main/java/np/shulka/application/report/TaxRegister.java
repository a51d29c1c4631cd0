package np.shulka.application.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.report.Span;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What documents say of tax, and what was booked of it, by local day. */
@SecondaryPort
public interface TaxRegister {

  /** Sums over the days of the span, all as of one moment. */
  void read(Span span, ZoneId zone, Consumer<Sum> each);

  /**
   * What documents of one kind and one rate say together, or what was booked.
   *
   * @param count how many documents or postings there are
   */
  record Sum(LocalDate day, Source source, VatRate rate, long count, Money taxable, Money tax) {}

  /** Who says so. */
  enum Source {
    /** Tax invoices, on the day on which they were paid and so became that. */
    TAX_INVOICE,
    /** What a paid change gives back of an earlier tax invoice, on the day of the change (S4). */
    CHANGE_CREDIT,
    /** Credit notes of refunds, on the day on which they were issued (S9). */
    CREDIT_NOTE,
    /** Tax that became owed to the state, in the ledger. */
    BOOKED_OWED,
    /** Tax that is owed no longer, in the ledger. */
    BOOKED_BACK
  }
}
