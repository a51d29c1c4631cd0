package np.shulka.domain.refund;

import np.shulka.domain.payment.Why;

/** Why a refund may be parked or rejected; the names are told and kept, the words may change. */
public enum Stuck {
  MORE_WENT_BACK("more went back than was meant"),
  LESS_WENT_BACK("less went back than we know of"),
  REFUSED_YET_BACK("it was refused, and yet something went back"),
  ANSWER_LOST("it was one of several parts, and its answer was lost"),
  NOTHING_CERTAIN("the gateway said nothing certain for a week"),
  BACK_ALREADY("the gateway says %s already"),
  BY_HAND("resolved by hand"),
  DECLINED("declined");

  private final String words;

  Stuck(String words) {
    this.words = words;
  }

  /**
   * For people.
   *
   * @param values what stands in the words
   */
  public Why why(Object... values) {
    return Why.of(this, words.formatted(values));
  }
}
