package np.shulka.application.refund;

import np.shulka.application.work.Page;
import np.shulka.domain.refund.Refund;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins all refunds, newest first. */
@PrimaryPort
public final class ListRefunds {
  private final Refunds all;

  public ListRefunds(Refunds all) {
    this.all = all;
  }

  /** A part of those that are looked for. */
  public Page<Refund> list(RefundSearch search, Page.Request page) {
    return all.search(search, page);
  }
}
