package np.shulka.domain.catalog;

import java.util.Map;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;

/** Builds plans: by default a new one on sale for Rs 1,000.00 a month and VAT. */
public final class APlan {

  private PlanCode code = new PlanCode("plan-" + AnId.uuid());
  private Price price = new Price(Money.rupees(1_000), false, VatRate.NEPAL);
  private BillingPeriod every = BillingPeriod.monthly();
  private int trialDays;
  private PauseTerms pauses = PauseTerms.DEFAULT;
  private Plan.Status status = Plan.Status.ACTIVE;
  private Map<String, Feature> features = Map.of("projects", new Feature.Limit(10));

  private APlan() {}

  public static APlan onSale() {
    return new APlan();
  }

  public static APlan retired() {
    APlan plan = new APlan();
    plan.status = Plan.Status.RETIRED;
    return plan;
  }

  public static APlan free() {
    return onSale().costing(Money.ZERO);
  }

  public APlan called(String code) {
    this.code = new PlanCode(code);
    return this;
  }

  /** Before VAT of 13 %. */
  public APlan costing(Money taxable) {
    return priced(new Price(taxable, false, VatRate.NEPAL));
  }

  public APlan priced(Price price) {
    this.price = price;
    return this;
  }

  public APlan every(BillingPeriod period) {
    this.every = period;
    return this;
  }

  public APlan withTrialOf(int days) {
    this.trialDays = days;
    return this;
  }

  public APlan pausing(int most, int longestDays) {
    this.pauses = new PauseTerms(most, longestDays);
    return this;
  }

  public APlan with(Map<String, Feature> features) {
    this.features = features;
    return this;
  }

  public PlanTerms terms() {
    return new PlanTerms("Pro", "For those who mean it", price, every, trialDays, pauses, features);
  }

  public Plan build() {
    return new Plan(AnId.uuid(), code, terms().numbered(1), status);
  }
}
