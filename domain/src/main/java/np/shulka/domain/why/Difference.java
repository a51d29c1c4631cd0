package np.shulka.domain.why;

import np.shulka.domain.money.Money;

/**
 * An amount that comes to something else when it is worked out once more.
 *
 * @param what {@code line 2}, {@code tax}
 */
public record Difference(String what, Money kept, Money recomputed) {}
