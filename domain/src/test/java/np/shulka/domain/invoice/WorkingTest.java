package np.shulka.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;

/** A change on the day on which the time that was paid for begins: all of it is left. */
final class WorkingTest {
  private static final Plan PRO = APlan.onSale().build();
  private static final Period MONTH = new Period(ATime.NOW, ATime.inNepal("2026-03-10T09:00"));
  private static final Chosen THREE = new Chosen(ASelection.of(PRO, 3), PRO.current(), List.of());
  private static final Purchase BOUGHT =
      new Purchase(
          AnId.ofInvoice(), List.of(new Purchase.Part(MONTH, Money.rupees(1_000))), VatRate.NEPAL);

  private static Working working(Working.Kind kind) {
    LocalDate day = LocalDate.ofInstant(ATime.NOW, ATime.NEPAL);
    return new Working(
        kind, ASelection.of(PRO, 1), List.of(MONTH), day, ATime.NEPAL, List.of(BOUGHT));
  }

  @Test
  void more_of_the_same_is_only_what_is_more() {
    Working more = working(Working.Kind.MORE);

    assertThat(more.charges(THREE, Standing.EVEN).subtotal()).isEqualTo(Money.rupees(2_000));
    assertThat(more.origins(THREE)).extracting(LineOrigin::quantity).containsExactly(2);
    assertThat(more.credits()).isEmpty();
  }

  @Test
  void something_else_is_all_of_it_less_what_was_paid() {
    Working instead = working(Working.Kind.INSTEAD);

    assertThat(instead.charges(THREE, Standing.EVEN).subtotal()).isEqualTo(Money.rupees(3_000));
    assertThat(instead.origins(THREE)).extracting(LineOrigin::quantity).containsExactly(3);
    assertThat(instead.credits())
        .containsExactly(new Credit(BOUGHT.invoice(), Money.rupees(1_000), Money.rupees(130)));
  }

  @Test
  void tax_alone_can_be_given_back() {
    assertThat(new Credit(BOUGHT.invoice(), Money.ZERO, Money.rupees(1)).gross())
        .isEqualTo(Money.rupees(1));
  }
}
