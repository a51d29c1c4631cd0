package np.shulka.application.partner;

import java.util.Optional;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Adds a subscriber whom a partner knows by its own id, and changes nobody who is there. */
@PrimaryPort
public final class AddSubscriber {
  private final PartnerSubscribers subscribers;
  private final Setting setting;

  public AddSubscriber(PartnerSubscribers subscribers, Setting setting) {
    this.subscribers = subscribers;
    this.setting = setting;
  }

  /**
   * Adds it.
   *
   * @return nothing if there is one of that id
   */
  public Optional<Subscriber> add(PartnerId partner, ExternalId external, Contact contact) {
    Subscriber fresh =
        new Subscriber(
            new SubscriberId(setting.identifiers().next()),
            external.of(partner),
            contact,
            setting.now());
    return subscribers.add(partner, external, fresh);
  }
}
