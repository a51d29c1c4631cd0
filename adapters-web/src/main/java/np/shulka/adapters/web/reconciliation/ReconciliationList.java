package np.shulka.adapters.web.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.work.Page;
import np.shulka.domain.reconciliation.Reconciliation;
import org.jspecify.annotations.Nullable;

/** A part of all comparisons, newest first. */
@Schema(name = "ReconciliationList")
record ReconciliationList(List<ReconciliationView> items, @Nullable UUID next) {
  static ReconciliationList of(Page<Reconciliation> page) {
    return new ReconciliationList(
        page.items().stream().map(ReconciliationView::of).toList(), page.next().orElse(null));
  }
}
