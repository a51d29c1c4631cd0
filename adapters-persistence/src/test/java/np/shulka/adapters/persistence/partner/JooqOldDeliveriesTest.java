package np.shulka.adapters.persistence.partner;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.partner.OldDeliveriesContract;
import np.shulka.application.partner.PartnerStore;

/** In a database of its own, because it deletes of everybody. */
final class JooqOldDeliveriesTest implements OldDeliveriesContract {
  private final PartnerStore all = new JooqPartnerStore(JooqStore.over(EmbeddedDatabase.fresh()));

  @Override
  public PartnerStore all() {
    return all;
  }
}
