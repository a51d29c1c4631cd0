package np.shulka.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.SettlementProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InvoiceTest {

  private static final Period MONTH = new Period(ATime.NOW, ATime.NOW.plus(Duration.ofDays(30)));

  private static InvoiceLine line(int quantity, long paisa, VatRate vat) {
    return new InvoiceLine("Pro", quantity, Money.paisa(paisa), vat);
  }

  @Test
  void s8_tax_is_rounded_once_per_invoice() {
    InvoiceLine third = line(1, 33_333, VatRate.NEPAL);
    Charges charges = new Charges(List.of(third, third, third));

    assertThat(charges.tax()).isEqualTo(Money.paisa(13_000));
    assertThat(charges.total()).isEqualTo(Money.paisa(112_999));
  }

  @Test
  void s8_the_tax_of_lagos_real_case_is_55_83() {
    VatRate fifth = new VatRate(2_000);
    Charges charges =
        new Charges(
            List.of(
                line(1, 6_833, fifth),
                line(1, 6_833, fifth),
                line(1, 5_750, fifth),
                line(1, 8_500, fifth)));

    assertThat(charges.tax()).isEqualTo(Money.paisa(5_583));
  }

  @Test
  void a_line_is_quantity_times_price() {
    assertThat(line(3, 33_333, VatRate.NEPAL).amount()).isEqualTo(Money.paisa(99_999));
  }

  @Test
  void an_invoice_has_lines_of_one_rate() {
    List<InvoiceLine> two = List.of(line(1, 100, VatRate.NEPAL), line(1, 100, VatRate.NONE));

    assertThatThrownBy(() -> new Charges(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Charges(two)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_001})
  void a_line_counts_1_to_10000(int quantity) {
    assertThatThrownBy(() -> line(quantity, 100, VatRate.NEPAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_proof_of_the_whole_amount_makes_a_tax_invoice() {
    Invoice.Open open = AnInvoice.ofSomebody().open();
    SettlementProof proof = APayment.completed().forInvoice(open).at(ATime.NOW).proof();
    InvoiceNumber number = new InvoiceNumber(FiscalYear.at(ATime.NOW), 7);

    Invoice.Paid paid = open.settle(proof, AnInvoice.one(MONTH)).taxInvoice(number, ATime.NOW);

    assertThat(paid.request()).isEqualTo(open.request());
    assertThat(paid.number()).hasToString("2082/83-000007");
    assertThat(paid.covers()).isEqualTo(MONTH);
  }

  @Test
  void s15_a_proof_of_another_amount_settles_nothing() {
    Invoice.Open open = AnInvoice.ofSomebody().costing(Money.rupees(1_000)).open();
    Invoice.Open dearer = AnInvoice.ofSomebody().costing(Money.paisa(100_001)).open();
    SettlementProof proof = APayment.completed().forInvoice(open).at(ATime.NOW).proof();

    assertThatThrownBy(() -> dearer.settle(proof, AnInvoice.one(MONTH)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void s22_no_charge_settles_nothing_but_zero() {
    Invoice.Open free = AnInvoice.ofSomebody().costing(Money.ZERO).open();
    Invoice.Open dear = AnInvoice.ofSomebody().open();

    assertThat(free.settle(SettlementProof.noCharge(), AnInvoice.one(MONTH)).invoice())
        .isEqualTo(free);
    assertThat(SettlementProof.noCharge().payment()).isEmpty();
    assertThatThrownBy(() -> dear.settle(SettlementProof.noCharge(), AnInvoice.one(MONTH)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_request_can_be_taken_back() {
    Invoice.Open open = AnInvoice.ofSomebody().open();

    assertThat(open.close(ATime.NOW)).isEqualTo(new Invoice.Voided(open.request(), ATime.NOW));
  }

  @Test
  void s23_numbers_count_from_1() {
    FiscalYear year = new FiscalYear(2083);

    assertThat(new InvoiceNumber(year, 1)).hasToString("2083/84-000001");
    assertThat(new InvoiceNumber(year, 1_234_567)).hasToString("2083/84-1234567");
    assertThatThrownBy(() -> new InvoiceNumber(year, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_pay_token_is_long_and_tells_nothing() {
    PayToken token = new PayToken("a".repeat(22));

    assertThat(token).hasToString("PayToken[…]");
    assertThatThrownBy(() -> new PayToken("a".repeat(21)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10_000})
  void up_to_10000_are_one_line(int quantity) {
    assertThat(line(quantity, 100, VatRate.NEPAL).amount()).isEqualTo(Money.rupees(quantity));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12})
  void s10_up_to_a_year_is_asked_for_at_once(int periods) {
    assertThat(AnInvoice.ofSomebody().forPeriods(periods).open().request().purpose())
        .isInstanceOf(Purpose.Time.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13})
  void s10_no_more_than_a_year_is_asked_for_at_once(int periods) {
    AnInvoice invoice = AnInvoice.ofSomebody();

    assertThatThrownBy(() -> invoice.forPeriods(periods)).hasMessageContaining("1 to 12 periods");
  }

  @Test
  void s3_only_a_change_goes_stale_when_it_is_due() {
    PaymentRequest time = AnInvoice.ofSomebody().open().request();
    Purpose change = new Purpose.Change(ASelection.ofSomething());
    PaymentRequest changing = AnInvoice.ofSomebody().buying(change).open().request();

    assertThat(changing.issuedAt()).isEqualTo(ATime.NOW);
    assertThat(changing.dueAt()).isEqualTo(ATime.NOW.plus(Duration.ofDays(7)));
    assertThat(changing.isStale(changing.dueAt().minusNanos(1))).isFalse();
    assertThat(changing.isStale(changing.dueAt())).isTrue();
    assertThat(time.isStale(time.dueAt().plus(Duration.ofDays(99)))).isFalse();
  }
}
