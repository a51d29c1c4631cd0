package np.shulka.domain.money;

/**
 * What one of several gets of an amount: all that is due up to it, less what those before it got
 * (S8, S9).
 *
 * @param upTo what it and those before it get together
 * @param before what those before it got
 */
public record Allotment(Rounding upTo, Money before) {
  public Money part() {
    return upTo.result().minus(before);
  }
}
