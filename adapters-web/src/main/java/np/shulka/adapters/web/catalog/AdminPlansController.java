package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.catalog.CreatePlan;
import np.shulka.application.catalog.ListPlanHistories;
import np.shulka.application.catalog.RetirePlan;
import np.shulka.application.catalog.RevisePlan;
import np.shulka.domain.catalog.PlanCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/admin/plans", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: plans", description = "What is sold; versions never change")
final class AdminPlansController {
  private final ListPlanHistories plans;
  private final CreatePlan creation;
  private final RevisePlan revision;
  private final RetirePlan retirement;

  AdminPlansController(
      ListPlanHistories plans, CreatePlan creation, RevisePlan revision, RetirePlan retirement) {
    this.plans = plans;
    this.creation = creation;
    this.revision = revision;
    this.retirement = retirement;
  }

  @GetMapping
  @Operation(operationId = "listAllPlans", summary = "All plans with every version, by code")
  @Refuses("403 forbidden")
  AdminPlanList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return AdminPlanList.of(plans.list(), PageQuery.of(limit, after));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createPlan", summary = "Put a new plan on sale")
  @Refuses({"403 forbidden", "409 plan-code-taken"})
  AdminPlanView create(Caller caller, @RequestBody PlanRequest request) {
    var by = ReasonRequest.of(caller, request.reason());
    var terms = request.terms();
    return switch (creation.create(by, request.planCodeOrThrow(), terms)) {
      case CreatePlan.Outcome.Created(var plan) -> AdminPlanView.of(plan);
      case CreatePlan.Outcome.CodeTaken _ ->
          throw Refusal.conflict("plan-code-taken", "A plan of that code was published before.");
    };
  }

  @PostMapping(path = "/{code}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "publishPlanVersion",
      summary = "Publish the next version of a plan",
      description =
          "New subscribers get it; who subscribed before keeps theirs until moved. What is left out"
              + " stays as it is; if nothing changes, nothing is published.")
  @Refuses({"403 forbidden", "404 plan-not-found", "409 plan-changed", "409 plan-retired"})
  AdminPlanView revise(
      Caller caller, @PathVariable String code, @RequestBody PlanVersionRequest request) {
    var by = ReasonRequest.of(caller, request.reason());
    return switch (revision.revise(by, code(code), request.edit())) {
      case RevisePlan.Outcome.Revised(var plan) -> AdminPlanView.of(plan);
      case RevisePlan.Outcome.NoSuchPlan _ -> throw noSuchPlan();
      case RevisePlan.Outcome.NoPrice(var fault) -> throw TermsRequest.noPrice(fault);
      case RevisePlan.Outcome.Retired _ ->
          throw Refusal.conflict("plan-retired", "This plan is not sold any more.");
      case RevisePlan.Outcome.ChangedMeanwhile _ ->
          throw Refusal.conflict("plan-changed", "Somebody else changed this plan; look again.");
    };
  }

  @PostMapping(path = "/{code}/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "retirePlan",
      summary = "Take a plan off sale",
      description = "Its subscriptions go on; nobody new can take it.")
  @Refuses({"403 forbidden", "404 plan-not-found"})
  AdminPlanView retire(
      Caller caller,
      @PathVariable String code,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    return switch (retirement.retire(ReasonRequest.by(caller, request), code(code))) {
      case RetirePlan.Outcome.Retired(var plan) -> AdminPlanView.of(plan);
      case RetirePlan.Outcome.NoSuchPlan _ -> throw noSuchPlan();
    };
  }

  /** What cannot be a code names no plan. */
  private static PlanCode code(String code) {
    return PlanCodes.of(code).orElseThrow(AdminPlansController::noSuchPlan);
  }

  private static Refusal noSuchPlan() {
    return Refusal.absent("plan-not-found", "There is no plan of that code.");
  }
}
