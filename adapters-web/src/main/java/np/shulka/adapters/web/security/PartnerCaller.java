package np.shulka.adapters.web.security;

import np.shulka.domain.identity.PartnerId;

/** The partner whose program calls. */
public record PartnerCaller(PartnerId id) {
  /** Where a request carries it. */
  public static final String ATTRIBUTE = "np.shulka.partner";
}
