package np.shulka.application.partner;

import np.shulka.application.work.InMemoryStore;

final class InMemoryPublicationsTest implements PublicationsContract {
  private final PartnerStore all = new InMemoryPartnerStore(new InMemoryStore());

  @Override
  public PartnerStore all() {
    return all;
  }
}
