package np.shulka.application.partner;

import java.util.List;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins which endpoints take nothing, whosever they are. */
@PrimaryPort
public final class ListFailingEndpoints {
  private static final int MOST = 200;

  private final WebhookEndpoints endpoints;

  public ListFailingEndpoints(WebhookEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  public List<WebhookEndpoint> list() {
    return endpoints.failing(MOST);
  }
}
