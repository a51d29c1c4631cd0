package np.shulka.application.report;

import java.time.ZoneId;
import np.shulka.domain.report.Span;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows how much of what was past due came in after all, and how much did not. */
@PrimaryPort
public final class ReportDunning {
  private final Overdue overdue;
  private final ZoneId zone;

  public ReportDunning(Overdue overdue, ZoneId zone) {
    this.overdue = overdue;
    this.zone = zone;
  }

  public Overdue.Outcome report(Span span) {
    return overdue.outcome(span, zone);
  }
}
