package np.shulka.application.partner;

import np.shulka.application.work.InMemoryStore;

final class InMemoryCatalogEventsTest implements CatalogEventsContract {
  private final PartnerStore all = new InMemoryPartnerStore(new InMemoryStore());

  @Override
  public PartnerStore all() {
    return all;
  }
}
