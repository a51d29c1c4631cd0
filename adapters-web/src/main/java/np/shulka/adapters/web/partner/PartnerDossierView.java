package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import np.shulka.application.partner.InspectPartner;

/** A team, and where its events are sent. */
@Schema(name = "PartnerDossier", description = "A team, and where its events are sent")
record PartnerDossierView(PartnerView partner, List<WebhookEndpointView> endpoints) {
  static PartnerDossierView of(InspectPartner.Dossier dossier) {
    return new PartnerDossierView(
        PartnerView.of(dossier.partner()),
        dossier.endpoints().stream().map(WebhookEndpointView::of).toList());
  }
}
