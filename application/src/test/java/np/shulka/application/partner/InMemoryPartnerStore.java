package np.shulka.application.partner;

import np.shulka.application.work.InMemoryStore;

/** What is kept for partners in memory. */
public final class InMemoryPartnerStore implements PartnerStore {
  private final InMemoryStore store;
  private final InMemoryPartners partners;
  private final InMemoryPartnerSubscribers subscribers;
  private final InMemoryWebhookEndpoints endpoints;
  private final InMemoryDeliveries deliveries;
  private final InMemoryPublications publications;

  public InMemoryPartnerStore(InMemoryStore store) {
    this.store = store;
    this.partners = new InMemoryPartners(store.transactions());
    this.subscribers =
        new InMemoryPartnerSubscribers(store.subscribers(), store.subscriptions(), store.outbox());
    this.endpoints = new InMemoryWebhookEndpoints(store.transactions(), partners);
    this.deliveries =
        new InMemoryDeliveries(
            store.transactions(), store.outbox(), partners, subscribers, endpoints);
    this.publications = new InMemoryPublications(store.transactions(), store.outbox());
  }

  @Override
  public InMemoryPublications publications() {
    return publications;
  }

  @Override
  public InMemoryStore store() {
    return store;
  }

  @Override
  public InMemoryPartners partners() {
    return partners;
  }

  @Override
  public InMemoryPartnerSubscribers subscribers() {
    return subscribers;
  }

  @Override
  public InMemoryFeed feed() {
    return new InMemoryFeed(store.outbox(), subscribers);
  }

  @Override
  public InMemoryWebhookEndpoints endpoints() {
    return endpoints;
  }

  @Override
  public InMemoryDeliveries deliveries() {
    return deliveries;
  }
}
