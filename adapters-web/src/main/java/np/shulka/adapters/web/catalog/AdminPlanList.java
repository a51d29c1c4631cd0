package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.application.catalog.PlanHistory;
import np.shulka.application.work.Page;
import org.jspecify.annotations.Nullable;

/** A part of all plans, by code. */
@Schema(name = "AdminPlanList")
record AdminPlanList(List<AdminPlanView> items, @Nullable UUID next) {
  /** There are few plans, so they are read all at once and cut here. */
  static AdminPlanList of(List<PlanHistory> all, Page.Request page) {
    List<PlanHistory> rest =
        page.after().map(after -> following(all, after)).orElse(all).stream()
            .limit(page.limit() + 1L)
            .toList();
    List<PlanHistory> items = rest.stream().limit(page.limit()).toList();
    UUID next = rest.size() > items.size() ? items.getLast().plan().key() : null;
    return new AdminPlanList(items.stream().map(AdminPlanView::of).toList(), next);
  }

  private static List<PlanHistory> following(List<PlanHistory> plans, UUID after) {
    List<PlanHistory> from =
        plans.stream().dropWhile(plan -> !plan.plan().key().equals(after)).toList();
    if (from.isEmpty()) throw new InvalidRequest("after", "is not from a list of plans");
    return from.subList(1, from.size());
  }
}
