package np.shulka.adapters.web.partner;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.work.Page;
import org.jspecify.annotations.Nullable;

/** A part of what was sent to an endpoint, newest first. */
@Schema(name = "DeliveryList")
record DeliveryList(List<DeliveryView> items, @Nullable UUID next) {
  static DeliveryList of(Page<Delivery> page) {
    return new DeliveryList(
        page.items().stream().map(DeliveryView::of).toList(), page.next().orElse(null));
  }
}
