package np.shulka.domain.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;

/** Builds add-ons: by default one for all plans, for Rs 310.00 a month and VAT. */
public final class AnAddOn {
  private AddOnCode code = new AddOnCode("add-on-" + AnId.uuid());
  private Price price = new Price(Money.rupees(310), false, VatRate.NEPAL);
  private Optional<BillingPeriod> every = Optional.of(BillingPeriod.monthly());
  private int most = 10;
  private Set<PlanCode> plans = Set.of();
  private Map<String, Extra> gives = Map.of();
  private Plan.Status status = Plan.Status.ACTIVE;

  private AnAddOn() {}

  public static AnAddOn recurring() {
    return new AnAddOn();
  }

  public static AnAddOn once() {
    AnAddOn addOn = new AnAddOn();
    addOn.every = Optional.empty();
    return addOn;
  }

  public AnAddOn called(String code) {
    this.code = new AddOnCode(code);
    return this;
  }

  /** Before VAT of 13 %. */
  public AnAddOn costing(Money taxable) {
    return priced(new Price(taxable, false, VatRate.NEPAL));
  }

  public AnAddOn priced(Price price) {
    this.price = price;
    return this;
  }

  public AnAddOn every(BillingPeriod period) {
    this.every = Optional.of(period);
    return this;
  }

  public AnAddOn atMost(int most) {
    this.most = most;
    return this;
  }

  public AnAddOn besides(PlanCode... plans) {
    this.plans = Set.of(plans);
    return this;
  }

  public AnAddOn giving(String key, Extra extra) {
    return giving(Map.of(key, extra));
  }

  public AnAddOn giving(Map<String, Extra> gives) {
    this.gives = gives;
    return this;
  }

  public AnAddOn retired() {
    this.status = Plan.Status.RETIRED;
    return this;
  }

  public AddOnTerms terms() {
    return new AddOnTerms("Storage", "More room", price, every, most, plans, gives);
  }

  public AddOn build() {
    return new AddOn(AnId.uuid(), code, new AddOnVersion(1, terms()), status);
  }

  /** So many of an add-on as it is sold now. */
  public static PinnedAddOn pinned(AddOn addOn, int quantity) {
    return new PinnedAddOn(addOn.code(), addOn.current().number(), quantity);
  }
}
