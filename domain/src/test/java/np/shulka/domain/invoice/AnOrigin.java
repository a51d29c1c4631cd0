package np.shulka.domain.invoice;

import np.shulka.domain.catalog.Price;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;

/** Something of a catalog that a line may come from. */
public final class AnOrigin {
  private AnOrigin() {}

  /** One plan of that price. */
  public static LineOrigin costing(Money price) {
    Price all = new Price(price, false, VatRate.NEPAL);
    return new LineOrigin(new Article(Article.Kind.PLAN, "a", 1, "A", all), 1);
  }
}
