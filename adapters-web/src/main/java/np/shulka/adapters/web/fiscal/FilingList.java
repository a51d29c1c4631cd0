package np.shulka.adapters.web.fiscal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.application.fiscal.Filing;
import np.shulka.application.work.Page;
import org.jspecify.annotations.Nullable;

/** A part of what the tax office was told, newest document first. */
@Schema(name = "FilingList")
record FilingList(List<FilingView> items, @Nullable UUID next) {
  static FilingList of(Page<Filing> page) {
    return new FilingList(
        page.items().stream().map(FilingView::of).toList(), page.next().orElse(null));
  }
}
