package np.shulka.application.report;

import java.time.ZoneId;
import np.shulka.application.work.Page;
import np.shulka.domain.report.Span;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what of that which was past due did not come in, subscription by subscription. */
@PrimaryPort
public final class ListLost {
  private final Overdue overdue;
  private final ZoneId zone;

  public ListLost(Overdue overdue, ZoneId zone) {
    this.overdue = overdue;
    this.zone = zone;
  }

  public Page<Overdue.Became> list(Span span, Page.Request page) {
    return overdue.lost(span, zone, page);
  }
}
