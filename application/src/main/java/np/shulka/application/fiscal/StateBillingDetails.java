package np.shulka.application.fiscal;

import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.BillingDetails;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Takes from a subscriber what their documents are to say of them, from now on. */
@PrimaryPort
public final class StateBillingDetails {
  private final Recipients recipients;
  private final Subscribers subscribers;
  private final Setting setting;

  public StateBillingDetails(Recipients recipients, Subscribers subscribers, Setting setting) {
    this.recipients = recipients;
    this.subscribers = subscribers;
    this.setting = setting;
  }

  /**
   * They hold for documents that are issued from now on; those that are issued stay as they are.
   */
  public BillingDetails state(Subject subject, Contact contact, BillingDetails details) {
    recipients.state(subscriber(subject, contact), details, setting.now());
    return details;
  }

  private SubscriberId subscriber(Subject subject, Contact contact) {
    return subscribers.idOf(subject).orElseGet(() -> added(subject, contact).id());
  }

  private Subscriber added(Subject subject, Contact contact) {
    SubscriberId id = new SubscriberId(setting.identifiers().next());
    return subscribers.add(new Subscriber(id, subject, contact, setting.now()));
  }
}
