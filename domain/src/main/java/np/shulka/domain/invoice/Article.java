package np.shulka.domain.invoice;

import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AddOnVersion;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Price;

/**
 * Something of the catalog in the version whose price somebody keeps (S16, C25).
 *
 * @param code that of the plan or of the add-on
 */
public record Article(Kind kind, String code, int version, String name, Price price) {

  static Article of(PlanCode plan, PlanVersion version) {
    return new Article(Kind.PLAN, plan.value(), version.number(), version.name(), version.price());
  }

  /** A version of an add-on. */
  public static Article of(AddOnCode addOn, AddOnVersion version) {
    return new Article(
        Kind.ADD_ON, addOn.value(), version.number(), version.name(), version.price());
  }

  /** Where in the catalog it is. */
  public enum Kind {
    PLAN,
    ADD_ON
  }
}
