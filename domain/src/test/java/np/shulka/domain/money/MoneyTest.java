package np.shulka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class MoneyTest {

  private static final Money MOST = Money.paisa(Long.MAX_VALUE);

  @Test
  void money_is_never_negative() {
    Money one = Money.paisa(1);

    assertThatThrownBy(() -> Money.paisa(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> one.minus(Money.paisa(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(one.minus(one)).isEqualTo(Money.ZERO);
  }

  @Test
  void money_does_not_overflow() {
    assertThatThrownBy(() -> MOST.plus(Money.paisa(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> MOST.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.rupees(Long.MAX_VALUE / 99))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_rupee_is_100_paisa() {
    assertThat(Money.rupees(10)).isEqualTo(Money.paisa(1_000));
    assertThat(Money.paisa(113_005)).hasToString("Rs 1130.05");
  }

  @Test
  void money_compares_by_amount() {
    assertThat(Money.paisa(1)).isLessThan(Money.paisa(2));
    assertThat(Money.paisa(2).plus(Money.paisa(3)).times(4)).isEqualTo(Money.paisa(20));
    assertThat(Money.ZERO.isZero()).isTrue();
    assertThat(Money.paisa(1).isZero()).isFalse();
  }

  @Test
  void of_two_amounts_no_more_than_fits_is_taken() {
    assertThat(Money.paisa(3).atMost(Money.paisa(2))).isEqualTo(Money.paisa(2));
    assertThat(Money.paisa(2).atMost(Money.paisa(3))).isEqualTo(Money.paisa(2));
  }
}
