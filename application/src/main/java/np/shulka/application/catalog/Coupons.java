package np.shulka.application.catalog;

import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All coupons ever issued, each with how many subscriptions hold it now. */
@SecondaryPort
public interface Coupons {
  Optional<Coupon> find(CouponCode code);

  /** At most so many by code, those after that one. */
  List<Coupon> list(Optional<CouponCode> after, int limit);

  /**
   * Issues a coupon.
   *
   * @throws LostRace if the code is taken
   */
  void add(Coupon coupon);

  /**
   * Retires a coupon; nothing else of it changes.
   *
   * @throws LostRace if it is retired already
   */
  void retire(Coupon coupon);
}
