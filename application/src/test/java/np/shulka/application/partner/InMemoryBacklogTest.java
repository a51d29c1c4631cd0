package np.shulka.application.partner;

import np.shulka.application.work.InMemoryStore;

final class InMemoryBacklogTest implements BacklogContract {
  private final PartnerStore all = new InMemoryPartnerStore(new InMemoryStore());

  @Override
  public PartnerStore all() {
    return all;
  }
}
