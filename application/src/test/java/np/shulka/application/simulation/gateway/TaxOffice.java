package np.shulka.application.simulation.gateway;

import java.util.HashMap;
import java.util.Map;
import np.shulka.application.fiscal.FiscalOffice;
import np.shulka.application.fiscal.FiscalRecord;
import np.shulka.application.simulation.fault.FaultKind;
import np.shulka.application.simulation.fault.FaultMix;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Scheduler;
import np.shulka.domain.invoice.InvoiceNumber;

/** What the tax office has of our documents; it takes each number once (N6). */
public final class TaxOffice implements FiscalOffice {
  private static final String NAME = "N6 the tax office";

  private final Scheduler scheduler;
  private final FaultMix faults;
  private final Map<Series, FiscalRecord> told = new HashMap<>();

  public TaxOffice(Scheduler scheduler, FaultMix faults) {
    this.scheduler = scheduler;
    this.faults = faults;
  }

  @Override
  public Role role() {
    return Role.INFORMED;
  }

  @Override
  public Answer tell(FiscalRecord record) {
    if (strikes(FaultKind.GATEWAY_UNREACHED)) return new Answer.Closed("no answer");
    if (strikes(FaultKind.GATEWAY_UNUSABLE)) return new Answer.Unclear("103");
    FiscalRecord before = told.putIfAbsent(Series.of(record), record);
    if (before != null && !before.equals(record)) {
      throw new Violation(NAME, "told otherwise: " + before + ", then " + record, record.number());
    }
    if (strikes(FaultKind.GATEWAY_ANSWER_LOST)) return new Answer.Unclear("no answer");
    return before == null ? new Answer.Accepted("200") : new Answer.Known("101");
  }

  private boolean strikes(FaultKind kind) {
    return faults.strikes(kind, scheduler.running().dice());
  }

  /** Whether it has that tax invoice, or that credit note. */
  public boolean has(InvoiceNumber number, boolean note) {
    return told.containsKey(new Series(number, note));
  }

  /** How many documents it has. */
  public int count() {
    return told.size();
  }

  /** Both kinds count from 1. */
  private record Series(InvoiceNumber number, boolean note) {
    static Series of(FiscalRecord record) {
      return new Series(record.number(), record.correction().isPresent());
    }
  }
}
