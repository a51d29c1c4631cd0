package np.shulka.application.simulation.stage;

import java.util.Optional;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.change.PreviewChange;
import np.shulka.application.change.PurchaseWish;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.subscriber.Subject;

/** What somebody wants of a subscription of theirs, as the use cases take it. */
record Wishing(UseCases.Changing use, Subject me) {
  PreviewChange.Outcome preview(SubscriptionId id, Shop.Wish wish) {
    return switch (wish) {
      case Shop.Swap swap -> use.preview().apply(change(id, swap));
      case Shop.OneOff once -> use.buying().preview().apply(purchase(id, once));
    };
  }

  ChangeSubscription.Outcome fulfil(SubscriptionId id, Shop.Wish wish, Optional<QuoteId> quote) {
    return switch (wish) {
      case Shop.Swap swap -> use.change().change(change(id, swap), quote, Attempt.Channel.WEB);
      case Shop.OneOff once ->
          use.buying().buy().buy(purchase(id, once), quote, Attempt.Channel.WEB);
    };
  }

  private ChangeWish change(SubscriptionId id, Shop.Swap swap) {
    var when = swap.now() ? ChangeWish.When.NOW : ChangeWish.When.PERIOD_END;
    return new ChangeWish(me, id, swap.to(), swap.quantity(), swap.addOns(), when);
  }

  private PurchaseWish purchase(SubscriptionId id, Shop.OneOff once) {
    return new PurchaseWish(me, id, once.addOn(), once.quantity());
  }
}
