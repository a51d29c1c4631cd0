package np.shulka.application.partner;

import np.shulka.application.subscriber.UnknownSubscriber;
import np.shulka.application.subscription.ReadEntitlements;
import np.shulka.application.subscription.ReadEntitlements.Entitlements;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.ExternalId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Answers a partner what one of its subscribers may use now. */
@PrimaryPort
public final class ReadPartnerEntitlements {
  private final PartnerSubscribers subscribers;
  private final ReadEntitlements entitlements;

  public ReadPartnerEntitlements(PartnerSubscribers subscribers, ReadEntitlements entitlements) {
    this.subscribers = subscribers;
    this.entitlements = entitlements;
  }

  /**
   * Reads them.
   *
   * @throws UnknownSubscriber if the partner created no such subscriber
   */
  public Entitlements read(PartnerId partner, ExternalId external) {
    Entitlements found = entitlements.read(external.of(partner));
    // who may use something is known; only of others it has to be asked
    if (!found.active() && subscribers.find(partner, external).isEmpty()) {
      throw new UnknownSubscriber();
    }
    return found;
  }
}
