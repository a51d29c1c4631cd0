package np.shulka.domain.money;

/** What is left of more and less, in whole paisa: unlike {@link Money} it may be below zero. */
public record Net(long paisa) {
  public static final Net ZERO = new Net(0);

  public static Net paisa(long paisa) {
    return new Net(paisa);
  }

  public static Net of(Money money) {
    return new Net(money.paisa());
  }

  /** By how much the one is more than the other. */
  public static Net between(Money more, Money less) {
    return of(more).minus(of(less));
  }

  public Net plus(Net other) {
    return new Net(Math.addExact(paisa, other.paisa));
  }

  public Net minus(Net other) {
    return new Net(Math.subtractExact(paisa, other.paisa));
  }

  public Net negated() {
    return new Net(Math.negateExact(paisa));
  }
}
