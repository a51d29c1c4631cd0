package np.shulka.application.simulation.oracle.money;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import np.shulka.application.fiscal.Filing;
import np.shulka.application.simulation.gateway.TaxOffice;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;

/** N6: in the end the tax office has each document, and nothing else. */
public final class TaxOfficeHasAll implements Oracle {
  private static final String NAME = "N6 told to the tax office";

  private final InMemoryStore store;
  private final TaxOffice office;

  public TaxOfficeHasAll(InMemoryStore store, TaxOffice office) {
    this.store = store;
    this.office = office;
  }

  @Override
  public void afterwards(Afterwards world) {
    AtomicInteger issued = new AtomicInteger();
    store
        .filings()
        .documents()
        .forEach(
            of -> {
              if (has(of)) issued.incrementAndGet();
              else if (!isOfToday(of, world)) {
                throw new Violation(NAME, "it never heard of " + of, of.document());
              }
            });
    if (office.count() != issued.get()) {
      throw new Violation(
          NAME, String.format(Locale.ROOT, "it has %d of %d", office.count(), issued.get()));
    }
  }

  /** What was written when everything ended nobody had the time to tell. */
  private boolean isOfToday(Filing.Of of, Afterwards world) {
    Instant written =
        switch (of.kind()) {
          case INVOICE -> paid(of).paidAt();
          case CREDIT_NOTE -> note(of).draft().issuedAt();
        };
    return written.isAfter(world.now().minus(Duration.ofDays(1)));
  }

  private CreditNote note(Filing.Of of) {
    return store.notes().find(new CreditNoteId(of.document())).orElseThrow();
  }

  private Invoice.Paid paid(Filing.Of of) {
    return (Invoice.Paid) store.invoices().find(new InvoiceId(of.document())).orElseThrow();
  }

  private boolean has(Filing.Of of) {
    return switch (of.kind()) {
      case INVOICE -> office.has(paid(of).number(), false);
      case CREDIT_NOTE -> office.has(note(of).number(), true);
    };
  }
}
