package np.shulka.application.partner;

import np.shulka.application.work.Store;

/** What is kept for partners, beside everything else. */
public interface PartnerStore {
  Store store();

  Partners partners();

  PartnerSubscribers subscribers();

  Feed feed();

  WebhookEndpoints endpoints();

  Deliveries deliveries();

  Publications publications();
}
