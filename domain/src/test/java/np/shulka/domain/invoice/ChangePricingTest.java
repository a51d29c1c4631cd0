package np.shulka.domain.invoice;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Rebate;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangePricingTest {
  private static final Plan SEATS = APlan.onSale().costing(Money.rupees(300)).build();
  private static final BillingAnchor MARCH = monthly("2026-03-01T09:00");

  private static BillingAnchor monthly(String start) {
    return new BillingAnchor(inNepal(start), NEPAL, BillingPeriod.monthly());
  }

  private static List<LineOrigin> costing(long rupees) {
    return List.of(AnOrigin.costing(Money.rupees(rupees)));
  }

  private static Purchase paid(Money price, BillingAnchor anchor) {
    return paid(new Charges(List.of(line(price))), anchor.period(0), anchor);
  }

  private static Purchase paid(Charges charges, Period covers, BillingAnchor anchor) {
    Invoice.Paid paid =
        AnInvoice.ofSomebody()
            .charging(charges)
            .paid(new Bought(covers, anchor), covers.startsAt());
    return Purchase.of(paid, List.of());
  }

  private static InvoiceLine line(Money price) {
    return new InvoiceLine("A", 1, price, VatRate.NEPAL);
  }

  private static Proration to(List<LineOrigin> whole, BillingAnchor anchor, String day) {
    return new Proration(whole, List.of(anchor.period(0)), LocalDate.parse(day), NEPAL);
  }

  @ParameterizedTest(name = "S3 {0} from {1}, on {2}: {3} unused")
  @CsvSource({
    "100000, 2026-03-01T09:00, 2026-03-16, 51613",
    "100000, 2026-01-31T09:00, 2026-02-18, 35714",
    "99900, 2026-03-01T09:00, 2026-03-31, 3223",
  })
  void s3_what_is_unused_is_what_was_paid_less_what_was_used(
      long paisa, String start, String day, long unused) {
    Purchase purchase = paid(Money.paisa(paisa), monthly(start));

    assertThat(purchase.unusedFrom(LocalDate.parse(day), NEPAL))
        .map(Credit::taxable)
        .contains(Money.paisa(unused));
  }

  @Test
  void c26_two_years_count_the_day_of_a_leap_year() {
    BillingPeriod twoYears = new BillingPeriod(BillingPeriod.Unit.YEAR, 2);
    BillingAnchor anchor = new BillingAnchor(inNepal("2027-03-01T09:00"), NEPAL, twoYears);
    Purchase purchase = paid(Money.rupees(20_000), anchor);

    // of 731 days 366 are used, so 20,000 - 10,013.68 is left; half of it would be wrong
    assertThat(purchase.unusedFrom(LocalDate.parse("2028-03-01"), NEPAL))
        .map(Credit::taxable)
        .contains(Money.paisa(998_632));
    assertThat(to(costing(20_000), anchor, "2028-03-01").adding(Standing.EVEN).lines())
        .map(InvoiceLine::description)
        .containsExactly("A × 1, 365 of 731 days");
  }

  @Test
  void s3_parts_of_an_odd_price_add_up() {
    BillingAnchor anchor =
        new BillingAnchor(
            inNepal("2026-03-01T09:00"), NEPAL, new BillingPeriod(BillingPeriod.Unit.DAY, 2));

    assertThat(paid(Money.paisa(1_001), anchor).unusedFrom(LocalDate.parse("2026-03-02"), NEPAL))
        .map(Credit::taxable)
        .contains(Money.paisa(500));
  }

  @Test
  void s3_each_side_is_rounded_on_its_own() {
    Charges charges =
        to(costing(1_999), MARCH, "2026-03-31")
            .replacing(List.of(paid(Money.rupees(999), MARCH)), Standing.EVEN);

    assertThat(charges.setOff().creditedTaxable()).isEqualTo(Money.paisa(3_223));
    assertThat(charges.taxable()).isEqualTo(Money.paisa(6_448)); // less 3,223 is not 3,226
  }

  @Test
  void s4_an_upgrade_pays_the_difference_of_two_documents() {
    Charges charges =
        to(costing(2_500), MARCH, "2026-03-16")
            .replacing(List.of(paid(Money.rupees(1_000), MARCH)), Standing.EVEN);

    Credit credit = charges.setOff().credits().getFirst();
    assertThat(credit.taxable()).isEqualTo(Money.paisa(51_613));
    assertThat(credit.tax()).isEqualTo(Money.paisa(6_710));
    assertThat(credit.gross()).isEqualTo(Money.paisa(58_323));
    assertThat(charges.taxable()).isEqualTo(Money.paisa(129_032));
    assertThat(charges.tax()).isEqualTo(Money.paisa(16_774));
    assertThat(charges.total()).isEqualTo(Money.paisa(145_806));
    assertThat(charges.due()).isEqualTo(Money.paisa(87_483));
    assertThat(charges.dueTax()).isEqualTo(Money.paisa(10_064));
  }

  @Test
  void s4_one_netted_document_would_ask_for_another_paisa() {
    BillingAnchor february = monthly("2026-02-01T09:00");

    Charges charges =
        to(costing(2_500), february, "2026-02-27")
            .replacing(List.of(paid(Money.rupees(1_000), february)), Standing.EVEN);

    assertThat(charges.due()).isEqualTo(Money.paisa(12_106));
    Money net = charges.taxable().minus(charges.setOff().creditedTaxable());
    assertThat(net.plus(VatRate.NEPAL.on(net))).isEqualTo(Money.paisa(12_107));
  }

  @Test
  void s4_credit_is_of_what_was_paid_after_a_coupon() {
    Rebate quarter =
        new Rebate(new CouponCode("SAVE25"), new Discount.Percent(25).on(Money.rupees(1_000)));
    Charges cheaper = new Charges(List.of(line(Money.rupees(1_000))), Optional.of(quarter));

    assertThat(
            paid(cheaper, MARCH.period(0), MARCH).unusedFrom(LocalDate.parse("2026-03-16"), NEPAL))
        .map(Credit::taxable)
        .contains(Money.paisa(38_710));
  }

  @Test
  void s4_c2_two_upgrades_on_a_day_lose_nothing() {
    Period rest = new Period(inNepal("2026-03-16T10:00"), MARCH.boundary(1));
    Purchase upgraded = paid(new Charges(List.of(line(Money.paisa(129_032)))), rest, MARCH);

    Charges charges =
        to(costing(4_000), MARCH, "2026-03-16").replacing(List.of(upgraded), Standing.EVEN);

    assertThat(charges.setOff().creditedTaxable()).isEqualTo(Money.paisa(129_032));
    assertThat(charges.setOff().creditedTax()).isEqualTo(Money.paisa(16_774));
    assertThat(charges.taxable()).isEqualTo(Money.paisa(206_452));
  }

  @Test
  void s4_another_interval_begins_anew() {
    BillingAnchor april = monthly("2026-04-01T09:00");

    Charges charges =
        to(costing(10_000), april, "2026-04-11")
            .restarting(List.of(paid(Money.rupees(1_000), april)), Standing.EVEN);

    assertThat(charges.setOff().credited()).isEqualTo(Money.paisa(66_667 + 8_667));
    assertThat(charges.total()).isEqualTo(Money.rupees(11_300));
    assertThat(charges.due()).isEqualTo(Money.paisa(1_054_666));
  }

  @Test
  void s22_a_cheaper_interval_leaves_credit_and_asks_for_nothing() {
    BillingAnchor year =
        new BillingAnchor(inNepal("2026-04-01T09:00"), NEPAL, BillingPeriod.yearly());

    Charges charges =
        to(costing(1_000), year, "2026-04-11")
            .restarting(List.of(paid(Money.rupees(10_000), year)), Standing.EVEN);

    assertThat(charges.due()).isEqualTo(Money.ZERO);
    assertThat(charges.surplus()).isEqualTo(charges.setOff().credited().minus(Money.rupees(1_130)));
  }

  @Test
  void s6_more_seats_cost_the_days_that_are_left() {
    BillingAnchor april = monthly("2026-04-01T09:00");

    Selection one = ASelection.of(SEATS, 1);
    Chosen three = new Chosen(ASelection.of(SEATS, 3), SEATS.current(), List.of());

    Charges charges = to(PeriodLines.more(one, three), april, "2026-04-21").adding(Standing.EVEN);

    assertThat(charges.taxable()).isEqualTo(Money.rupees(200));
    assertThat(charges.tax()).isEqualTo(Money.rupees(26));
    assertThat(charges.setOff().credits()).isEmpty();
  }

  @Test
  void periods_paid_ahead_are_changed_too() {
    Charges ahead = new Charges(List.of(line(Money.rupees(1_000)), line(Money.rupees(1_000))));
    Purchase two = paid(ahead, MARCH.first(2), MARCH);
    var change =
        new Proration(
            costing(2_500),
            List.of(MARCH.period(0), MARCH.period(1)),
            LocalDate.parse("2026-03-16"),
            NEPAL);

    Charges charges = change.replacing(List.of(two), Standing.EVEN);

    assertThat(charges.lines()).hasSize(2);
    assertThat(charges.taxable()).isEqualTo(Money.paisa(129_032 + 250_000));
    assertThat(charges.setOff().creditedTaxable()).isEqualTo(Money.paisa(51_613 + 100_000));
  }

  @Test
  void what_was_given_back_is_not_given_back_again() {
    Invoice.Paid paid =
        AnInvoice.ofSomebody()
            .paid(new Bought(MARCH.period(0), MARCH), inNepal("2026-03-01T09:00"));
    Credit all = new Credit(paid.id(), Money.rupees(1_000), Money.rupees(130));

    assertThat(Purchase.of(paid, List.of(all)).unusedFrom(LocalDate.parse("2026-03-16"), NEPAL))
        .isEmpty();
  }

  @Test
  void lines_of_a_period_are_given_back_together() {
    InvoiceLine base = line(Money.rupees(1_000));
    InvoiceLine extra = line(Money.rupees(310));
    InvoiceLine more = line(Money.rupees(620));
    Purchase two = paid(new Charges(List.of(base, extra, base, more)), MARCH.first(2), MARCH);

    assertThat(two.parts())
        .containsExactly(
            new Purchase.Part(MARCH.period(0), Money.rupees(1_310)),
            new Purchase.Part(MARCH.period(1), Money.rupees(1_620)));
  }

  @Test
  void lines_that_are_of_no_period_are_of_all_the_time() {
    Charges charges = new Charges(List.of(line(Money.rupees(6_100))));
    Purchase two = paid(charges, MARCH.first(2), MARCH);

    assertThat(two.parts()).containsExactly(new Purchase.Part(MARCH.first(2), Money.rupees(6_100)));
    assertThat(two.unusedFrom(LocalDate.parse("2026-03-02"), NEPAL))
        .map(Credit::taxable)
        .contains(Money.rupees(6_000)); // 60 of 61 days
  }
}
