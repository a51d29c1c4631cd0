package np.shulka.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import org.junit.jupiter.api.Test;

/** Credit notes of one invoice of Rs 1,000.00 + 130.00 (S9, C11). */
final class CreditableTest {
  private static final Invoice.Paid PAID =
      AnInvoice.ofSomebody()
          .paid(AnInvoice.one(new Period(ATime.NOW, ATime.NOW.plusSeconds(60))), ATime.NOW);

  private static List<Credit> notes(Invoice.Paid invoice, List<Money> refunds) {
    List<Credit> notes = new ArrayList<>();
    refunds.forEach(gross -> notes.add(Creditable.of(invoice, List.of(), notes).part(gross)));
    return notes;
  }

  private static Credit credit(long taxable, long tax) {
    return new Credit(PAID.id(), Money.paisa(taxable), Money.paisa(tax));
  }

  private static List<Money> paisa(long... amounts) {
    List<Money> all = new ArrayList<>();
    for (long amount : amounts) all.add(Money.paisa(amount));
    return all;
  }

  @Test
  void s9_two_parts_are_the_invoice() {
    assertThat(notes(PAID, paisa(50_000, 63_000)))
        .containsExactly(credit(44_248, 5_752), credit(55_752, 7_248));
  }

  @Test
  void s9_three_equal_parts_are_the_invoice_to_the_paisa() {
    assertThat(notes(PAID, paisa(37_667, 37_667, 37_666)))
        .containsExactly(credit(33_334, 4_333), credit(33_333, 4_334), credit(33_333, 4_333));
  }

  @Test
  void s9_a_paisa_is_all_service() {
    assertThat(notes(PAID, paisa(1))).containsExactly(credit(1, 0));
  }

  @Test
  void s18_goodwill_and_the_unused_part() {
    assertThat(notes(PAID, paisa(20_000))).containsExactly(credit(17_699, 2_301));
    assertThat(notes(PAID, paisa(58_323))).containsExactly(credit(51_613, 6_710));
  }

  @Test
  void s9_no_more_than_the_invoice() {
    Creditable rest = Creditable.of(PAID, List.of(), notes(PAID, paisa(50_000)));

    assertThat(rest.left()).isEqualTo(Money.paisa(63_000));
    assertThatThrownBy(() -> rest.part(Money.paisa(63_001)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_change_gave_back_is_not_given_back_again() {
    Creditable rest = Creditable.of(PAID, List.of(credit(40_000, 5_200)), List.of());

    assertThat(rest.left()).isEqualTo(Money.paisa(67_800));
    assertThat(rest.part(Money.paisa(67_800))).isEqualTo(credit(60_000, 7_800));
  }

  @Test
  void c11_whatever_the_parts_they_add_up() {
    Random random = new Random(20260726);
    for (int round = 0; round < 1_000; round++) {
      Money taxable = Money.paisa(random.nextLong(1, 2_000_000));
      Invoice.Paid paid = AnInvoice.ofSomebody().costing(taxable).paid(PAID.bought(), ATime.NOW);
      List<Credit> notes = notes(paid, parts(paid.total().paisa(), random));

      Charges charges = paid.request().charges();
      SetOff all = new SetOff(notes, Money.ZERO, Money.ZERO);
      assertThat(all.creditedTaxable()).isEqualTo(charges.taxable());
      assertThat(all.creditedTax()).isEqualTo(charges.tax());
    }
  }

  /** Parts of a total in between which a change takes some of it back. */
  @Test
  void c11_a_change_between_two_notes_breaks_no_bound() {
    Random random = new Random(7);
    for (int round = 0; round < 1_000; round++) {
      List<Credit> notes = notes(PAID, paisa(random.nextLong(1, 60_000)));
      long taken = random.nextLong(1, 40_000);
      List<Credit> change = List.of(credit(taken, taken * 13 / 100));
      Creditable rest = Creditable.of(PAID, change, notes);
      Credit last = rest.part(rest.left());

      assertThat(last.taxable().plus(notes.getFirst().taxable()).paisa())
          .isEqualTo(100_000 - taken);
    }
  }

  private static List<Money> parts(long total, Random random) {
    List<Money> parts = new ArrayList<>();
    for (long left = total; left > 0; left -= parts.getLast().paisa()) {
      parts.add(Money.paisa(Math.min(left, random.nextLong(1, Math.max(2, total / 3)))));
    }
    return parts;
  }

  @Test
  void a_note_names_its_invoice() {
    InvoiceId other = AnId.ofInvoice();

    assertThat(notes(PAID, paisa(100)).getFirst().of()).isEqualTo(PAID.id()).isNotEqualTo(other);
  }
}
