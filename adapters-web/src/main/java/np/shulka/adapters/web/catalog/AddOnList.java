package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.AddOn;
import org.jspecify.annotations.Nullable;

/** A part of the add-ons, by code. */
@Schema(name = "AddOnList")
record AddOnList(List<AddOnView> items, @Nullable UUID next) {

  /** There are few add-ons, so they are read all at once and cut here. */
  static AddOnList of(List<AddOn> all, Page.Request page) {
    List<AddOn> rest =
        page.after().map(after -> following(all, after)).orElse(all).stream()
            .limit(page.limit() + 1L)
            .toList();
    List<AddOn> items = rest.stream().limit(page.limit()).toList();
    UUID next = rest.size() > items.size() ? items.getLast().key() : null;
    return new AddOnList(items.stream().map(AddOnView::of).toList(), next);
  }

  private static List<AddOn> following(List<AddOn> all, UUID after) {
    List<AddOn> from = all.stream().dropWhile(addOn -> !addOn.key().equals(after)).toList();
    if (from.isEmpty()) throw new InvalidRequest("after", "is not from a list of add-ons");
    return from.subList(1, from.size());
  }
}
