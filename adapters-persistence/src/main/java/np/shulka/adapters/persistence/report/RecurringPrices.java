package np.shulka.adapters.persistence.report;

import static np.shulka.adapters.persistence.schema.tables.AddOnVersion.ADD_ON_VERSION;
import static np.shulka.adapters.persistence.schema.tables.Invoice.INVOICE;
import static np.shulka.adapters.persistence.schema.tables.PlanVersion.PLAN_VERSION;

import java.util.Map;
import java.util.Objects;
import np.shulka.adapters.persistence.catalog.AddOnList;
import np.shulka.adapters.persistence.catalog.PeriodRows;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Price;
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
  Money monthly(Record row) {
    Money perPeriod =
        taxable(
                row.get(PLAN_VERSION.PRICE_PAISA),
                row.get(PLAN_VERSION.TAX_INCLUSIVE),
                row.get(PLAN_VERSION.VAT_BASIS_POINTS))
            .times(row.get(INVOICE.QUANTITY));
    for (PinnedAddOn addOn : AddOnList.read(row.get(INVOICE.ADD_ONS))) {
      Version version = new Version(addOn.code().value(), addOn.version());
      perPeriod =
          perPeriod.plus(Objects.requireNonNull(addOns.get(version)).times(addOn.quantity()));
    }
    return MonthlyValue.of(
        perPeriod,
        PeriodRows.every(row),
        Money.paisa(row.get(INVOICE.SUBTOTAL_PAISA)),
        Money.paisa(row.get(INVOICE.DISCOUNT_PAISA)));
  }

  private static Money taxable(long paisa, boolean inclusive, int rate) {
    return new Price(Money.paisa(paisa), inclusive, new VatRate(rate)).taxable();
  }

  /** A version of an add-on. */
  record Version(String code, int number) {}
}
