package np.shulka.application.fiscal;

import java.util.Optional;
import np.shulka.application.work.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins what the tax office was told, and what it said. */
@PrimaryPort
public final class ListFilings {
  private final Filings filings;

  public ListFilings(Filings filings) {
    this.filings = filings;
  }

  /** Those of a status, or all, newest document first. */
  public Page<Filing> list(Optional<Filing.Status> status, Page.Request page) {
    return filings.list(status, page);
  }
}
