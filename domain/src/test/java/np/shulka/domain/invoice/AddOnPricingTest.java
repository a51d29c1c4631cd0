package np.shulka.domain.invoice;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;

/** What recurs beside a plan: its price for the days that are left, its lines, its credit. */
final class AddOnPricingTest {
  private static final Plan SEATS = APlan.onSale().costing(Money.rupees(300)).build();
  private static final BillingAnchor MARCH =
      new BillingAnchor(inNepal("2026-03-01T09:00"), NEPAL, BillingPeriod.monthly());

  private static InvoiceLine line(Money price) {
    return new InvoiceLine("A", 1, price, VatRate.NEPAL);
  }

  private static Proration onTheSixteenth(List<LineOrigin> whole) {
    return new Proration(whole, List.of(MARCH.period(0)), LocalDate.parse("2026-03-16"), NEPAL);
  }

  private static Purchase paid(InvoiceLine... lines) {
    Invoice.Paid paid =
        AnInvoice.ofSomebody()
            .charging(new Charges(List.of(lines)))
            .paid(new Bought(MARCH.period(0), MARCH), MARCH.startsAt());
    return Purchase.of(paid, List.of());
  }

  @Test
  void s6_c25_an_add_on_costs_the_days_that_are_left() {
    AddOn storage = AnAddOn.recurring().costing(Money.rupees(310)).build();
    Selection before = ASelection.of(SEATS, 2);
    Selection after = before.with(List.of(AnAddOn.pinned(storage, 2)));
    Chosen chosen = new Chosen(after, SEATS.current(), List.of(storage.current()));

    Charges charges = onTheSixteenth(PeriodLines.more(before, chosen)).adding(Standing.EVEN);

    assertThat(charges.lines()).hasSize(1);
    assertThat(charges.taxable()).isEqualTo(Money.rupees(320));
    assertThat(charges.tax()).isEqualTo(Money.paisa(4_160));
    assertThat(charges.setOff().credits()).isEmpty();
  }

  @Test
  void s8_a_period_with_add_ons_has_a_line_each_and_tax_once() {
    AddOn storage = AnAddOn.recurring().costing(Money.paisa(33_333)).build();
    Selection both = ASelection.of(SEATS, 2).with(List.of(AnAddOn.pinned(storage, 3)));

    Charges charges =
        new Charges(
            LineOrigin.lines(
                PeriodLines.of(new Chosen(both, SEATS.current(), List.of(storage.current())))));

    assertThat(charges.lines())
        .extracting(InvoiceLine::amount)
        .containsExactly(Money.rupees(600), Money.paisa(99_999));
    assertThat(charges.tax()).isEqualTo(VatRate.NEPAL.on(Money.paisa(159_999)));
  }

  @Test
  void s4_an_upgrade_gives_back_what_an_add_on_cost() {
    InvoiceLine plan = line(Money.rupees(1_000));
    InvoiceLine storage = line(Money.rupees(310));
    Purchase both = paid(plan, storage);

    Charges charges =
        onTheSixteenth(
                List.of(AnOrigin.costing(Money.rupees(2_500)), AnOrigin.costing(Money.rupees(310))))
            .replacing(List.of(both), Standing.EVEN);

    assertThat(charges.setOff().creditedTaxable()).isEqualTo(Money.paisa(67_613));
    assertThat(charges.taxable()).isEqualTo(Money.paisa(129_032 + 16_000));
  }
}
