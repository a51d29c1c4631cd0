package np.shulka.domain.invoice;

import java.util.List;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;

/** The time that a payment buys, and the anchor that it is counted from. */
public record Bought(Period covers, BillingAnchor anchor) {

  /** The billing periods of it, oldest first; the first one may have begun before it. */
  List<Period> periods() {
    return anchor.periodsOf(covers);
  }
}
