package np.shulka.domain.payment;

import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;

/** Fits no invoice but one of zero, because a settlement compares amounts. */
record NoCharge() implements SettlementProof {
  @Override
  public Money amount() {
    return Money.ZERO;
  }

  @Override
  public Optional<PaymentId> payment() {
    return Optional.empty();
  }
}
