package np.shulka.adapters.web.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a report, in the order in which it was found. */
@Schema(name = "DifferenceList")
record DifferenceList(
    List<DifferenceView> items,
    @Schema(description = "The place after which the next part begins") @Nullable Long next) {

  /** Of one more than was asked for, which tells whether there is another part. */
  static DifferenceList of(List<DifferenceView> found, int limit) {
    if (found.size() <= limit) return new DifferenceList(found, null);
    List<DifferenceView> some = found.subList(0, limit);
    return new DifferenceList(some, some.getLast().place());
  }
}
