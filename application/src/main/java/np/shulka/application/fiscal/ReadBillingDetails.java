package np.shulka.application.fiscal;

import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Setting;
import np.shulka.domain.subscriber.BillingDetails;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a subscriber what their documents say of them. */
@PrimaryPort
public final class ReadBillingDetails {
  private final Recipients recipients;
  private final Subscribers subscribers;
  private final Setting setting;

  public ReadBillingDetails(Recipients recipients, Subscribers subscribers, Setting setting) {
    this.recipients = recipients;
    this.subscribers = subscribers;
    this.setting = setting;
  }

  public BillingDetails read(Subject reader) {
    return subscribers
        .idOf(reader)
        .map(id -> recipients.at(id, setting.now()))
        .orElse(BillingDetails.NONE);
  }
}
