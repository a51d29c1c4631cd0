package np.shulka.adapters.persistence.partner;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.partner.PartnerStore;
import np.shulka.application.partner.PublicationsContract;

/** In a database of its own, because what it tells concerns everybody. */
final class JooqPublicationsTest implements PublicationsContract {
  private final PartnerStore all = new JooqPartnerStore(JooqStore.over(EmbeddedDatabase.fresh()));

  @Override
  public PartnerStore all() {
    return all;
  }
}
