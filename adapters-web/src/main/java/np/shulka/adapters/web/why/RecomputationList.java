package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.work.Page;
import np.shulka.domain.why.Recomputation;
import org.jspecify.annotations.Nullable;

/** A part of all runs, newest first. */
@Schema(name = "RecomputationList")
record RecomputationList(List<RecomputationView> items, @Nullable UUID next) {
  static RecomputationList of(Page<Recomputation> page) {
    return new RecomputationList(
        page.items().stream().map(RecomputationView::of).toList(), page.next().orElse(null));
  }
}
