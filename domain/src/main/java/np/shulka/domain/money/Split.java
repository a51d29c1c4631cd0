package np.shulka.domain.money;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits an amount over weights by cumulative rounding, so that the parts always add up (S8, S9).
 */
public final class Split {
  private Split() {}

  /**
   * Part k is {@code round(total × cum(k) / sum) − round(total × cum(k−1) / sum)}.
   *
   * @param weights amounts in paisa by which {@code total} is shared; at least one is not zero
   */
  public static List<Money> of(Money total, List<Money> weights) {
    return allotments(total, weights).stream().map(Allotment::part).toList();
  }

  /** The same with how each part comes about. */
  public static List<Allotment> allotments(Money total, List<Money> weights) {
    long sum = weights.stream().mapToLong(Money::paisa).reduce(0, Math::addExact);
    List<Allotment> parts = new ArrayList<>(weights.size());
    long cumulated = 0;
    Money given = Money.ZERO;
    for (Money weight : weights) {
      cumulated += weight.paisa();
      Allotment part = new Allotment(new Rounding(total, cumulated, sum), given);
      parts.add(part);
      given = part.upTo().result();
    }
    return List.copyOf(parts);
  }

  /** The first parts of an amount in so many equal ones, together. */
  public static Money part(Money total, long first, long parts) {
    return new Rounding(total, first, parts).result();
  }
}
