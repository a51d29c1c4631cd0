package np.shulka.domain.payment;

import java.util.Optional;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;

/** Less than the gateway takes: the one exception to paying first (S22). */
record Carried(Money amount) implements SettlementProof {
  Carried {
    if (amount.isZero() || amount.compareTo(Price.LEAST_CHARGEABLE) >= 0) {
      throw new IllegalArgumentException("nobody carries " + amount);
    }
  }

  @Override
  public Optional<PaymentId> payment() {
    return Optional.empty();
  }
}
