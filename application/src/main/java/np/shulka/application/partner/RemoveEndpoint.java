package np.shulka.application.partner;

import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Ends the sending of a partner's events to an address. */
@PrimaryPort
public final class RemoveEndpoint {
  private final WebhookEndpoints endpoints;
  private final Transactions transactions;

  public RemoveEndpoint(WebhookEndpoints endpoints, Transactions transactions) {
    this.endpoints = endpoints;
    this.transactions = transactions;
  }

  /**
   * Removes it.
   *
   * @throws UnknownEndpoint if there is none, or it is not the partner's
   */
  public void remove(PartnerId partner, WebhookEndpointId id) {
    WebhookEndpoint endpoint = endpoints.find(partner, id).orElseThrow(UnknownEndpoint::new);
    transactions.run(
        () -> {
          endpoints.remove(endpoint);
          return endpoint;
        });
  }
}
