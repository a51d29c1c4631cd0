package np.shulka.domain.invoice;

import java.util.List;
import java.util.Optional;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Period;

/** The time that a payment buys, and the anchor that it is counted from. */
public record Bought(Period covers, BillingAnchor anchor) {

  /** The billing periods of it, oldest first; the first one may have begun before it. */
  List<Period> periods() {
    return anchor.periodsOf(covers);
  }

  /** The time that each of so many lines is for, in their order; none for what is bought once. */
  public List<Optional<Period>> times(Purpose purpose, int lines) {
    return LineTimes.of(purpose, this, lines);
  }
}
