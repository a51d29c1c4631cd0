package np.shulka.adapters.web.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Refusal;
import np.shulka.adapters.web.problem.Refuses;
import np.shulka.adapters.web.security.Caller;
import np.shulka.adapters.web.wire.PageQuery;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.catalog.CreateCoupon;
import np.shulka.application.catalog.ListCoupons;
import np.shulka.application.catalog.RetireCoupon;
import np.shulka.domain.catalog.CouponCode;
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
@RequestMapping(path = "/api/v1/admin/coupons", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Admin: coupons", description = "Who pays less, and for how many paid periods")
final class AdminCouponsController {
  private final ListCoupons coupons;
  private final CreateCoupon creation;
  private final RetireCoupon retirement;

  AdminCouponsController(ListCoupons coupons, CreateCoupon creation, RetireCoupon retirement) {
    this.coupons = coupons;
    this.creation = creation;
    this.retirement = retirement;
  }

  @GetMapping
  @Operation(operationId = "listCoupons", summary = "All coupons by code")
  @Refuses("403 forbidden")
  CouponList list(
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int wanted = PageQuery.of(limit, null).limit();
    Optional<CouponCode> last =
        Optional.ofNullable(after)
            .map(
                code ->
                    CouponCodes.of(code)
                        .orElseThrow(() -> new InvalidRequest("after", "is the code of a coupon")));
    return CouponList.of(coupons.list(last, wanted + 1), wanted);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "createCoupon",
      summary = "Issue a coupon",
      description = "It takes off before VAT, once per invoice, for so many paid periods.")
  @Refuses({"403 forbidden", "409 coupon-code-taken"})
  CouponView create(Caller caller, @RequestBody CouponRequest request) {
    var by = ReasonRequest.of(caller, request.reason());
    return switch (creation.create(by, request.draft())) {
      case CreateCoupon.Outcome.Created(var coupon) -> CouponView.of(coupon);
      case CreateCoupon.Outcome.CodeTaken _ ->
          throw Refusal.conflict("coupon-code-taken", "A coupon of that code was issued before.");
      case CreateCoupon.Outcome.NoSuchPlan(var plan) ->
          throw new InvalidRequest("planCodes", "has no plan " + plan);
    };
  }

  @PostMapping(path = "/{code}/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "retireCoupon",
      summary = "Let nobody new use a coupon",
      description = "Who holds it keeps it.")
  @Refuses({"403 forbidden", "404 coupon-not-found"})
  CouponView retire(
      Caller caller,
      @PathVariable String code,
      @RequestBody(required = false) @Nullable ReasonRequest request) {
    CouponCode named = CouponCodes.of(code).orElseThrow(AdminCouponsController::noSuchCoupon);
    return switch (retirement.retire(ReasonRequest.by(caller, request), named)) {
      case RetireCoupon.Outcome.Retired(var coupon) -> CouponView.of(coupon);
      case RetireCoupon.Outcome.NoSuchCoupon _ -> throw noSuchCoupon();
    };
  }

  private static Refusal noSuchCoupon() {
    return Refusal.absent("coupon-not-found", "There is no coupon of that code.");
  }
}
