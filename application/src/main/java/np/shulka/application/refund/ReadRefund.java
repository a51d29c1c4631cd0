package np.shulka.application.refund;

import np.shulka.domain.identity.RefundId;
import np.shulka.domain.refund.Refund;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins a refund. */
@PrimaryPort
public final class ReadRefund {
  private final Refunds refunds;

  public ReadRefund(Refunds refunds) {
    this.refunds = refunds;
  }

  /**
   * Reads it.
   *
   * @throws UnknownRefund if there is none
   */
  public Refund read(RefundId id) {
    return refunds.find(id).orElseThrow(UnknownRefund::new);
  }
}
