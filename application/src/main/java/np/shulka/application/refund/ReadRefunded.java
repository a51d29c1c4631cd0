package np.shulka.application.refund;

import java.util.List;
import java.util.Map;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells how much of payments is back with their payers. */
@PrimaryPort
public final class ReadRefunded {
  private final Refunds refunds;

  public ReadRefunded(Refunds refunds) {
    this.refunds = refunds;
  }

  /** Only of those of which anything is. */
  public Map<PaymentId, Money> of(List<PaymentId> payments) {
    return payments.isEmpty() ? Map.of() : refunds.refunded(payments);
  }
}
