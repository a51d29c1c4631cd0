package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.work.Page;
import np.shulka.domain.partner.Partner;
import org.jspecify.annotations.Nullable;

/** A part of all partners, newest first. */
@Schema(name = "PartnerList")
record PartnerList(List<PartnerView> items, @Nullable UUID next) {
  static PartnerList of(Page<Partner> page) {
    return new PartnerList(
        page.items().stream().map(PartnerView::of).toList(), page.next().orElse(null));
  }
}
