package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.catalog.CreateAddOn;
import np.shulka.application.catalog.ListAddOns;
import np.shulka.application.catalog.RetireAddOn;
import np.shulka.application.catalog.ReviseAddOn;
import np.shulka.domain.catalog.AddOnCode;
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
@RequestMapping(path = "/api/v1/admin/add-ons", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: add-ons", description = "What is sold beside plans; versions never change")
final class AdminAddOnsController {
  private final ListAddOns addOns;
  private final CreateAddOn creation;
  private final ReviseAddOn revision;
  private final RetireAddOn retirement;

  AdminAddOnsController(
      ListAddOns addOns, CreateAddOn creation, ReviseAddOn revision, RetireAddOn retirement) {
    this.addOns = addOns;
    this.creation = creation;
    this.revision = revision;
    this.retirement = retirement;
  }

  @GetMapping
  @Operation(operationId = "listAllAddOns", summary = "All add-ons, on sale or retired, by code")
  @Refuses("403 forbidden")
  AddOnList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return AddOnList.of(addOns.list(), PageQuery.of(limit, after));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createAddOn", summary = "Put a new add-on on sale")
  @Refuses({"403 forbidden", "409 add-on-code-taken"})
  AddOnView create(Caller caller, @RequestBody AddOnRequest request) {
    var by = ReasonRequest.of(caller, request.reason());
    var terms = request.terms();
    return switch (creation.create(by, request.addOnCodeOrThrow(), terms)) {
      case CreateAddOn.Outcome.Created(var addOn) -> AddOnView.of(addOn);
      case CreateAddOn.Outcome.CodeTaken _ ->
          throw Refusal.conflict(
              "add-on-code-taken", "An add-on of that code was published before.");
      case CreateAddOn.Outcome.NoSuchPlan _ -> throw noSuchPlan();
    };
  }

  @PostMapping(path = "/{code}/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "publishAddOnVersion",
      summary = "Publish the next version of an add-on",
      description =
          "Who adds it from now on gets it; who has it keeps the price of theirs. If nothing"
              + " changes, nothing is published.")
  @Refuses({"403 forbidden", "404 add-on-not-found", "409 add-on-changed", "409 add-on-retired"})
  AddOnView revise(
      Caller caller, @PathVariable String code, @RequestBody AddOnVersionRequest request) {
    var by = ReasonRequest.of(caller, request.reason());
    return switch (revision.revise(by, code(code), request.terms())) {
      case ReviseAddOn.Outcome.Revised(var addOn) -> AddOnView.of(addOn);
      case ReviseAddOn.Outcome.NoSuchAddOn _ -> throw noSuchAddOn();
      case ReviseAddOn.Outcome.NoSuchPlan _ -> throw noSuchPlan();
      case ReviseAddOn.Outcome.OtherKind _ ->
          throw new InvalidRequest("billingPeriod", "is there in all versions or in none");
      case ReviseAddOn.Outcome.Retired _ ->
          throw Refusal.conflict("add-on-retired", "This add-on is not sold any more.");
      case ReviseAddOn.Outcome.ChangedMeanwhile _ ->
          throw Refusal.conflict("add-on-changed", "Somebody else changed it; look again.");
    };
  }

  @PostMapping(path = "/{code}/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "retireAddOn",
      summary = "Take an add-on off sale",
      description = "Who has it keeps it; nobody can add it any more.")
  @Refuses({"403 forbidden", "404 add-on-not-found"})
  AddOnView retire(
      Caller caller,
      @PathVariable String code,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    return switch (retirement.retire(ReasonRequest.by(caller, request), code(code))) {
      case RetireAddOn.Outcome.Retired(var addOn) -> AddOnView.of(addOn);
      case RetireAddOn.Outcome.NoSuchAddOn _ -> throw noSuchAddOn();
    };
  }

  /** What cannot be a code names no add-on. */
  private static AddOnCode code(String code) {
    return AddOnRequest.codeOf(code).orElseThrow(AdminAddOnsController::noSuchAddOn);
  }

  private static Refusal noSuchAddOn() {
    return Refusal.absent("add-on-not-found", "There is no add-on of that code.");
  }

  private static InvalidRequest noSuchPlan() {
    return new InvalidRequest("planCodes", "name plans that there are");
  }
}
