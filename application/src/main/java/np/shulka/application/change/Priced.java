package np.shulka.application.change;

import java.util.Optional;
import np.shulka.domain.change.Quote;
import np.shulka.domain.invoice.Working;
import np.shulka.domain.subscription.Subscription;

/** What a wish comes to. */
sealed interface Priced {

  /**
   * It can be met like this.
   *
   * @param working what the charges were worked out from, if it is a change at once
   */
  record Quoted(Subscription.Payable subscription, Quote quote, Optional<Working> working)
      implements Priced {
    Quoted(Subscription.Payable subscription, Quote quote) {
      this(subscription, quote, Optional.empty());
    }

    Quoted workedOutFrom(Working what) {
      return new Quoted(subscription, quote, Optional.of(what));
    }
  }

  /** It cannot be met. */
  record Refused(ChangeRefusal why) implements Priced {}
}
