package np.shulka.adapters.persistence.report;

import static np.shulka.adapters.persistence.schema.tables.AddOnVersion.ADD_ON_VERSION;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import np.shulka.adapters.persistence.catalog.AddOnList;
import np.shulka.adapters.persistence.catalog.PeriodRows;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.report.MonthlyValue;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What recurs costs, without tax.
 *
 * @param addOns by code and version; there are few, so all are known
 */
record RecurringPrices(Map<Version, Money> addOns) {

  static RecurringPrices read(DSLContext sql) {
    return new RecurringPrices(
        sql.selectFrom(ADD_ON_VERSION)
            .fetchMap(
                row -> new Version(row.getAddOnCode(), row.getNumber()),
                row ->
                    taxable(row.getPricePaisa(), row.getTaxInclusive(), row.getVatBasisPoints())));
  }

  /** What a month is worth of what an invoice buys. */
  MonthlyValue monthly(Record row) {
    return MonthlyValue.of(
        bought(row),
        PeriodRows.every(row),
        Money.paisa(row.get(INVOICE.SUBTOTAL_PAISA)),
        Money.paisa(row.get(INVOICE.DISCOUNT_PAISA)));
  }

  /** What a month is worth of what there is more than before, of the same version. */
  MonthlyValue added(Selection before, Record row) {
    Money more = bought(row).minus(perPeriod(row, before.quantity(), before.addOns()));
    return MonthlyValue.of(more, PeriodRows.every(row), more, Money.ZERO);
  }

  private Money bought(Record row) {
    return perPeriod(row, row.get(INVOICE.QUANTITY), AddOnList.read(row.get(INVOICE.ADD_ONS)));
  }

  private Money perPeriod(Record row, int quantity, List<PinnedAddOn> beside) {
    Money each =
        taxable(
            row.get(PLAN_VERSION.PRICE_PAISA),
            row.get(PLAN_VERSION.TAX_INCLUSIVE),
            row.get(PLAN_VERSION.VAT_BASIS_POINTS));
    Money sum = each.times(quantity);
    for (PinnedAddOn addOn : beside) {
      Version version = new Version(addOn.code().value(), addOn.version());
      sum = sum.plus(Objects.requireNonNull(addOns.get(version)).times(addOn.quantity()));
    }
    return sum;
  }

  private static Money taxable(long paisa, boolean inclusive, int rate) {
    return new Price(Money.paisa(paisa), inclusive, new VatRate(rate)).taxable();
  }

  /** A version of an add-on. */
  record Version(String code, int number) {}
}
