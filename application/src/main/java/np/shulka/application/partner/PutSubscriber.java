package np.shulka.application.partner;

import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Adds a subscriber whom a partner knows by its own id, or changes how one can be reached. */
@PrimaryPort
public final class PutSubscriber {
  private final PartnerSubscribers subscribers;
  private final Setting setting;

  public PutSubscriber(PartnerSubscribers subscribers, Setting setting) {
    this.subscribers = subscribers;
    this.setting = setting;
  }

  public PartnerSubscribers.Put put(PartnerId partner, ExternalId external, Contact contact) {
    Subscriber fresh =
        new Subscriber(
            new SubscriberId(setting.identifiers().next()),
            external.of(partner),
            contact,
            setting.now());
    return subscribers.put(partner, external, fresh);
  }
}
