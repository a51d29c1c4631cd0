package np.shulka.application.partner;

import np.shulka.application.work.InMemoryStore;

final class InMemoryStuckDeliveriesTest implements StuckDeliveriesContract {
  private final InMemoryPartnerStore all = new InMemoryPartnerStore(new InMemoryStore());

  @Override
  public PartnerStore all() {
    return all;
  }
}
