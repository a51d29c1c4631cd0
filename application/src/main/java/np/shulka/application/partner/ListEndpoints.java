package np.shulka.application.partner;

import java.util.List;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows a partner where its events are sent. */
@PrimaryPort
public final class ListEndpoints {
  private final WebhookEndpoints endpoints;

  public ListEndpoints(WebhookEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  public List<WebhookEndpoint> list(PartnerId partner) {
    return endpoints.of(partner);
  }
}
