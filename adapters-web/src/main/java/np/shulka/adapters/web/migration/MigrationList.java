package np.shulka.adapters.web.migration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import np.shulka.domain.catalog.Migration;

/** Every migration of a plan, in the order in which they were announced. */
@Schema(name = "MigrationList")
record MigrationList(List<MigrationView> items) {
  static MigrationList of(List<Migration> all) {
    return new MigrationList(all.stream().map(MigrationView::of).toList());
  }
}
