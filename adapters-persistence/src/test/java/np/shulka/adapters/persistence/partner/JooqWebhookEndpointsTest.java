package np.shulka.adapters.persistence.partner;

import np.shulka.application.partner.PartnerStore;
import np.shulka.application.partner.WebhookEndpointsContract;

final class JooqWebhookEndpointsTest implements WebhookEndpointsContract {
  @Override
  public PartnerStore all() {
    return JooqPartnerStore.shared();
  }
}
