package np.shulka.application.partner;

import np.shulka.application.work.InMemoryStore;

final class InMemoryPartnersTest implements PartnersContract {
  private final InMemoryPartnerStore all = new InMemoryPartnerStore(new InMemoryStore());

  @Override
  public PartnerStore all() {
    return all;
  }
}
