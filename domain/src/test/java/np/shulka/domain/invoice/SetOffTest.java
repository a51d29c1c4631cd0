package np.shulka.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies between what a request comes to and what is to be paid for it (S22). */
final class SetOffTest {

  /** Without tax, so that the sums can be read. */
  private static Charges paisa(long paisa) {
    return new Charges(List.of(new InvoiceLine("Pro", 1, Money.paisa(paisa), VatRate.NONE)));
  }

  private static Standing standing(long credit, long arrears) {
    return new Standing(Money.paisa(credit), Money.paisa(arrears));
  }

  @ParameterizedTest(name = "S22 of {0} with credit of {1}, {2} is used and {3} due")
  @CsvSource({
    "5000, 0, 0, 5000",
    "5000, 1200, 1200, 3800",
    "5000, 4999, 4999, 1",
    "5000, 5000, 5000, 0",
    "5000, 9000, 5000, 0",
  })
  void s22_credit_is_used_up_before_anybody_pays(long total, long credit, long used, long due) {
    Charges charges = paisa(total).settingOff(List.of(), standing(credit, 0));

    assertThat(charges.setOff().fromAccount()).isEqualTo(Money.paisa(used));
    assertThat(charges.due()).isEqualTo(Money.paisa(due));
    assertThat(charges.surplus()).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest(name = "S22 {0} and arrears of {1}: {2} due")
  @CsvSource({
    "5000, 300, 5300",
    "700, 300, 1000", // together as much as the gateway takes
    "700, 299, 700", // owed still, and not asked for
    "0, 999, 0",
  })
  void s22_arrears_are_asked_for_with_what_can_be_charged(long total, long arrears, long due) {
    assertThat(paisa(total).settingOff(List.of(), standing(0, arrears)).due())
        .isEqualTo(Money.paisa(due));
  }

  @ParameterizedTest(name = "S22 {0} paisa can be charged: {1}")
  @CsvSource({"0, false", "999, false", "1000, true", "1001, true"})
  void s22_the_gateway_takes_ten_rupees_and_more(long paisa, boolean chargeable) {
    assertThat(paisa(paisa).isChargeable()).isEqualTo(chargeable);
  }

  @Test
  void s4_tax_that_is_due_is_never_more_than_what_is_due() {
    Charges all = new Charges(List.of(new InvoiceLine("Pro", 1, Money.rupees(100), VatRate.NEPAL)));
    Credit untaxed = new Credit(AnId.ofInvoice(), Money.rupees(105), Money.ZERO);

    Charges less = all.settingOff(List.of(untaxed), Standing.EVEN);

    assertThat(less.due()).isEqualTo(Money.rupees(8));
    assertThat(less.dueTax()).isEqualTo(Money.rupees(8));
    assertThat(all.dueTax()).isEqualTo(Money.rupees(13));
  }

  @Test
  void a_request_uses_up_no_more_credit_than_it_comes_to() {
    AnInvoice whole = AnInvoice.ofSomebody().charging(using(5_000));
    AnInvoice more = AnInvoice.ofSomebody().charging(using(5_001));

    assertThat(whole.open().due()).isEqualTo(Money.ZERO);
    assertThatThrownBy(more::open).hasMessageContaining("more of the credit");
  }

  private static Charges using(long credit) {
    SetOff setOff = new SetOff(List.of(), Money.paisa(credit), Money.ZERO);
    return new Charges(paisa(5_000).lines(), Optional.empty(), setOff);
  }

  @Test
  void what_a_request_takes_up_is_not_there_for_the_next() {
    SetOff first = paisa(5_000).settingOff(List.of(), standing(1_200, 300)).setOff();

    assertThat(standing(1_500, 300).less(first)).isEqualTo(standing(300, 0));
  }
}
