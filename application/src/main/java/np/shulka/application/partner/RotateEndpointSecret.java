package np.shulka.application.partner;

import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Signs with another secret from now on, and for a while with the one before as well. */
@PrimaryPort
public final class RotateEndpointSecret {
  private final WebhookEndpoints endpoints;
  private final Transactions transactions;
  private final Setting setting;

  public RotateEndpointSecret(
      WebhookEndpoints endpoints, Transactions transactions, Setting setting) {
    this.endpoints = endpoints;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Rotates it.
   *
   * @throws UnknownEndpoint if there is none, or it is not the partner's
   */
  public WebhookEndpoint rotate(PartnerId partner, WebhookEndpointId id) {
    WebhookEndpoint rotated =
        endpoints
            .find(partner, id)
            .orElseThrow(UnknownEndpoint::new)
            .rotate(CreateEndpoint.secret(setting), setting.now());
    return transactions.run(
        () -> {
          endpoints.resign(rotated);
          return rotated;
        });
  }
}
