package np.shulka.application.ledger;

import java.util.List;
import np.shulka.domain.ledger.Balance;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what lies on every account. */
@PrimaryPort
public final class ReadAccounts {
  private final Ledger ledger;

  public ReadAccounts(Ledger ledger) {
    this.ledger = ledger;
  }

  public List<Balance> read() {
    return ledger.balances();
  }
}
