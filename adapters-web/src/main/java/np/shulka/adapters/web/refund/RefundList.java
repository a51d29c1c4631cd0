package np.shulka.adapters.web.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.work.Page;
import np.shulka.domain.refund.Refund;
import org.jspecify.annotations.Nullable;

/** A part of all refunds, newest first. */
@Schema(name = "RefundList")
record RefundList(List<RefundView> items, @Nullable UUID next) {
  static RefundList of(Page<Refund> page) {
    return new RefundList(
        page.items().stream().map(RefundView::of).toList(), page.next().orElse(null));
  }
}
