package np.shulka.adapters.web.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;

/** So many of an add-on. */
@Schema(name = "SelectedAddOn", description = "So many of an add-on, in the version that is kept")
public record SelectedAddOnView(
    @Schema(example = "extra-storage") String code,
    @Schema(description = "Stays when the add-on is published anew", example = "1") int version,
    @Schema(example = "2", minimum = "1", maximum = "10000") int quantity) {

  public static SelectedAddOnView of(PinnedAddOn addOn) {
    return new SelectedAddOnView(addOn.code().value(), addOn.version(), addOn.quantity());
  }

  /** What recurs beside a plan, by code. */
  public static List<SelectedAddOnView> of(Selection selection) {
    return selection.addOns().stream().map(SelectedAddOnView::of).toList();
  }
}
