package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.application.catalog.ListPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/plans", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Plans", description = "What is on sale")
final class PlansController {
  private final ListPlans plans;

  PlansController(ListPlans plans) {
    this.plans = plans;
  }

  @GetMapping
  @SecurityRequirements
  @Operation(operationId = "listPlans", summary = "The plans on sale; needs no token")
  PlanList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return PlanList.of(plans.list(), PageQuery.of(limit, after));
  }
}
