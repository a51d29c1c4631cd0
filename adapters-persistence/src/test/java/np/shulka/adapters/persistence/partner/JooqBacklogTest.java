package np.shulka.adapters.persistence.partner;

import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.partner.BacklogContract;
import np.shulka.application.partner.PartnerStore;

/** In a database of its own, because what it counts is everybody's. */
final class JooqBacklogTest implements BacklogContract {
  private final PartnerStore all = new JooqPartnerStore(JooqStore.over(EmbeddedDatabase.fresh()));

  @Override
  public PartnerStore all() {
    return all;
  }
}
