package np.shulka.adapters.web.security;

import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.subscriber.Subject;

/** The partner whose program calls. */
public record PartnerCaller(PartnerId id, ClientId client) {
  /** Where a request carries it. */
  public static final String ATTRIBUTE = "np.shulka.partner";

  /** Who it is where it is written down who did something. */
  public Subject subject() {
    return new Subject(client.value());
  }
}
