package np.shulka.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no gateway to be settled, and what does (S22). */
final class SettlementProofTest {

  @Test
  void s22_nothing_due_is_proven_by_itself() {
    assertThat(SettlementProof.withoutGateway(Money.ZERO)).contains(SettlementProof.noCharge());
  }

  @ParameterizedTest(name = "S22 {0} paisa are carried")
  @ValueSource(longs = {1, 999})
  void s22_too_little_for_the_gateway_is_carried(long paisa) {
    SettlementProof proof = SettlementProof.withoutGateway(Money.paisa(paisa)).orElseThrow();

    assertThat(proof).isEqualTo(SettlementProof.carried(Money.paisa(paisa)));
    assertThat(proof.amount()).isEqualTo(Money.paisa(paisa));
    assertThat(proof.payment()).isEmpty();
  }

  @ParameterizedTest(name = "S22 {0} paisa are paid at the gateway")
  @ValueSource(longs = {1_000, 113_000})
  void s22_what_the_gateway_takes_is_paid_there(long paisa) {
    assertThat(SettlementProof.withoutGateway(Money.paisa(paisa))).isEmpty();
  }

  @ParameterizedTest(name = "S22 {0} paisa cannot be carried")
  @ValueSource(longs = {0, 1_000})
  void s22_nobody_carries_nothing_or_much(long paisa) {
    Money amount = Money.paisa(paisa);

    assertThatThrownBy(() -> SettlementProof.carried(amount))
        .hasMessage("nobody carries " + amount);
  }
}
