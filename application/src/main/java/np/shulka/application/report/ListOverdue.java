package np.shulka.application.report;

import np.shulka.application.work.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows who is past due, since when, for how much, and what they were told last. */
@PrimaryPort
public final class ListOverdue {
  private final Overdue overdue;

  public ListOverdue(Overdue overdue) {
    this.overdue = overdue;
  }

  public Page<Overdue.Waiting> list(Page.Request page) {
    return overdue.waiting(page);
  }
}
