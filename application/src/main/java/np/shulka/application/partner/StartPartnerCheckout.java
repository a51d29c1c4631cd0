package np.shulka.application.partner;

import np.shulka.application.payment.StartCheckout;
import np.shulka.application.subscriber.UnknownSubscriber;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.subscriber.Contact;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Starts a checkout for a partner's subscriber, who then pays by the link. */
@PrimaryPort
public final class StartPartnerCheckout {
  private final PartnerSubscribers subscribers;
  private final StartCheckout checkout;

  public StartPartnerCheckout(PartnerSubscribers subscribers, StartCheckout checkout) {
    this.subscribers = subscribers;
    this.checkout = checkout;
  }

  /**
   * Starts it, or goes on with the one that was started before.
   *
   * @throws UnknownSubscriber if the partner created no such subscriber
   */
  public StartCheckout.Outcome start(PartnerId partner, Wish wish) {
    if (subscribers.find(partner, wish.subscriber()).isEmpty()) throw new UnknownSubscriber();
    return checkout.start(
        new StartCheckout.Order(
            wish.subscriber().of(partner),
            Contact.UNKNOWN,
            wish.plan(),
            wish.quantity(),
            Attempt.Channel.WEB,
            wish.extras(),
            wish.again()));
  }

  /**
   * What a partner orders for its subscriber.
   *
   * @param again whether the same may have been ordered before, by a process that died
   */
  public record Wish(
      ExternalId subscriber,
      PlanCode plan,
      int quantity,
      StartCheckout.Extras extras,
      boolean again) {}
}
