package np.shulka.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

final class PurposeTest {
  private static final Plan PRO = APlan.onSale().build();
  private static final Selection ONE = ASelection.of(PRO, 1);
  private static final Purpose.Time ASKED = new Purpose.Time(ONE, 2);

  @Test
  void the_same_in_another_version_is_as_good() {
    Selection dearer = ASelection.of(PRO.revise(APlan.onSale().terms()), 1);

    assertThat(ASKED.isAsGoodAs(new Purpose.Time(ONE, 2))).isTrue();
    assertThat(ASKED.isAsGoodAs(new Purpose.Time(dearer, 2))).isTrue();
  }

  @Test
  void something_else_is_not_as_good() {
    Selection more = ONE.with(List.of(AnAddOn.pinned(AnAddOn.recurring().build(), 1)));

    assertThat(ASKED.isAsGoodAs(new Purpose.Time(ONE, 1))).isFalse();
    assertThat(ASKED.isAsGoodAs(new Purpose.Time(ASelection.of(PRO, 2), 2))).isFalse();
    assertThat(ASKED.isAsGoodAs(new Purpose.Time(more, 2))).isFalse();
    assertThat(ASKED.isAsGoodAs(new Purpose.Time(ASelection.ofSomething(), 2))).isFalse();
    assertThat(ASKED.isAsGoodAs(new Purpose.Change(ONE))).isFalse();
  }

  @Test
  void what_is_taken_back_or_credited_is_there_again() {
    Standing some = new Standing(Money.rupees(10), Money.rupees(5));
    SetOff setOff = new SetOff(List.of(), Money.rupees(3), Money.rupees(2));
    Standing more = new Standing(Money.rupees(13), Money.rupees(7));

    assertThat(some.without(setOff)).isEqualTo(more);
    assertThat(some.credited(Money.rupees(3)))
        .isEqualTo(new Standing(Money.rupees(13), Money.rupees(5)));
  }
}
