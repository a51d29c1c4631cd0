package np.shulka.application.partner;

import java.util.List;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.Partner;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins a team and where its events are sent. */
@PrimaryPort
public final class InspectPartner {
  private final Partners partners;
  private final WebhookEndpoints endpoints;

  public InspectPartner(Partners partners, WebhookEndpoints endpoints) {
    this.partners = partners;
    this.endpoints = endpoints;
  }

  /**
   * Finds it.
   *
   * @throws UnknownPartner if there is none
   */
  public Dossier inspect(PartnerId id) {
    Partner partner = partners.find(id).orElseThrow(UnknownPartner::new);
    return new Dossier(partner, endpoints.of(id));
  }

  /** What is known of a team. */
  public record Dossier(Partner partner, List<WebhookEndpoint> endpoints) {}
}
