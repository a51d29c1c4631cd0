package np.shulka.application.catalog;

import java.util.List;
import java.util.Optional;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins all coupons by code, usable or retired. */
@PrimaryPort
public final class ListCoupons {
  private final Coupons coupons;

  public ListCoupons(Coupons coupons) {
    this.coupons = coupons;
  }

  /** At most so many, those after that one. */
  public List<Coupon> list(Optional<CouponCode> after, int limit) {
    return coupons.list(after, limit);
  }
}
