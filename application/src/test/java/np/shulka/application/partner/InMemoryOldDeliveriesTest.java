package np.shulka.application.partner;

import np.shulka.application.work.InMemoryStore;

final class InMemoryOldDeliveriesTest implements OldDeliveriesContract {
  private final PartnerStore all = new InMemoryPartnerStore(new InMemoryStore());

  @Override
  public PartnerStore all() {
    return all;
  }
}
