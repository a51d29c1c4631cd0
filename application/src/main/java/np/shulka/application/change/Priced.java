package np.shulka.application.change;

import np.shulka.domain.change.Quote;
import np.shulka.domain.subscription.Subscription;

/** What a wish comes to. */
sealed interface Priced {

  /** It can be met like this. */
  record Quoted(Subscription.Payable subscription, Quote quote) implements Priced {}

  /** It cannot be met. */
  record Refused(ChangeRefusal why) implements Priced {}
}
