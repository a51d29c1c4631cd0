package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.Plan;
import org.jspecify.annotations.Nullable;

/** A part of the plans on sale. */
@Schema(name = "PlanList")
record PlanList(List<PlanView> items, @Nullable UUID next) {

  /** There are few plans, so they are read all at once and cut here. */
  static PlanList of(List<Plan> plans, Page.Request page) {
    List<Plan> rest =
        page.after().map(after -> following(plans, after)).orElse(plans).stream()
            .limit(page.limit() + 1L)
            .toList();
    List<Plan> items = rest.stream().limit(page.limit()).toList();
    UUID next = rest.size() > items.size() ? items.getLast().key() : null;
    return new PlanList(items.stream().map(PlanView::of).toList(), next);
  }

  private static List<Plan> following(List<Plan> plans, UUID after) {
    List<Plan> from = plans.stream().dropWhile(plan -> !plan.key().equals(after)).toList();
    if (from.isEmpty()) throw new InvalidRequest("after", "is not from a list of plans");
    return from.subList(1, from.size());
  }
}
