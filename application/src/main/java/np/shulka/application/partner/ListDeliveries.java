package np.shulka.application.partner;

import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a partner what was sent to one of its endpoints, newest first. */
@PrimaryPort
public final class ListDeliveries {
  private final WebhookEndpoints endpoints;
  private final Deliveries deliveries;

  public ListDeliveries(WebhookEndpoints endpoints, Deliveries deliveries) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
  }

  /**
   * Lists them.
   *
   * @param pending only what is on its way
   * @throws UnknownEndpoint if there is no such endpoint, or it is not the partner's
   */
  public Page<Delivery> list(
      PartnerId partner, WebhookEndpointId endpoint, boolean pending, Page.Request page) {
    if (endpoints.find(partner, endpoint).isEmpty()) throw new UnknownEndpoint();
    return pending ? deliveries.pending(endpoint, page) : deliveries.of(endpoint, page);
  }
}
