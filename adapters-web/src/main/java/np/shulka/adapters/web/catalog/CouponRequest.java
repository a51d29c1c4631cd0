package np.shulka.adapters.web.catalog;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.adapters.web.problem.Violation;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.ReasonRequest;
import np.shulka.application.catalog.CreateCoupon.Draft;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.CouponTerm;
import np.shulka.domain.catalog.Discount;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** A new coupon. */
@Schema(description = "A coupon to issue: percentOff or amountOff, and how long")
record CouponRequest(
    @Schema(
            description = "1 to 64 letters, digits, _ and -; case does not matter",
            example = "DASHAIN",
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String code,
    @Schema(description = "Whole percent before VAT", minimum = "1", maximum = "100")
        @Nullable Integer percentOff,
    @Schema(description = "Before VAT; what is left over is forfeited")
        @Nullable MoneyView amountOff,
    @Schema(
            allowableValues = {"once", "repeating", "forever"},
            defaultValue = "once")
        @Nullable String duration,
    @Schema(description = "Paid periods, if it is repeating", minimum = "1", maximum = "1000")
        @Nullable Integer periods,
    @Schema(description = "By how many subscriptions at most", minimum = "1")
        @Nullable Integer maxRedemptions,
    @Schema(description = "From then on nobody new can use it", format = "date-time")
        @Nullable String expiresAt,
    @Schema(description = "Only for these plans; for all if none is named")
        @Nullable List<@Nullable String> planCodes,
    @Schema(description = ReasonRequest.DESCRIPTION, maxLength = ReasonRequest.LONGEST)
        @Nullable String reason) {
  private static final int WHOLE = 100;
  private static final int MOST_PERIODS = 1_000;
  private static final int MOST_PLANS = 100;

  /** What was said, if all of it can be. */
  Draft draft() {
    List<Violation> violations = new ArrayList<>();
    Optional<CouponCode> named = named(violations);
    Optional<Discount> discount = discount(violations);
    Optional<CouponTerm> term = term(violations);
    if (maxRedemptions != null && maxRedemptions < 1) {
      violations.add(new Violation("maxRedemptions", "is at least 1"));
    }
    Optional<Instant> end = end(violations);
    Set<PlanCode> plans = plans(violations);
    if (!violations.isEmpty()) throw new InvalidRequest(violations);
    var limits = new Coupon.Limits(Optional.ofNullable(maxRedemptions), end, plans);
    return new Draft(named.orElseThrow(), discount.orElseThrow(), term.orElseThrow(), limits);
  }

  private Optional<CouponCode> named(List<Violation> violations) {
    Optional<CouponCode> named = code == null ? Optional.empty() : CouponCodes.of(code);
    if (named.isEmpty()) {
      violations.add(new Violation("code", "has 1 to 64 letters, digits, _ and -"));
    }
    return named;
  }

  private Optional<Discount> discount(List<Violation> violations) {
    if ((percentOff == null) == (amountOff == null)) {
      violations.add(new Violation("percentOff", "or amountOff is required, not both"));
      return Optional.empty();
    }
    if (amountOff != null) return fixed(amountOff, violations);
    if (percentOff == null || percentOff < 1 || percentOff > WHOLE) {
      violations.add(new Violation("percentOff", "is 1 to " + WHOLE));
      return Optional.empty();
    }
    return Optional.of(new Discount.Percent(percentOff));
  }

  private static Optional<Discount> fixed(MoneyView off, List<Violation> violations) {
    if (!MoneyView.NPR.equals(off.currency())) {
      violations.add(new Violation("amountOff.currency", "is NPR"));
    }
    if (off.amount() < 1) {
      violations.add(new Violation("amountOff.amount", "is at least 1 paisa"));
      return Optional.empty();
    }
    return Optional.of(new Discount.Fixed(Money.paisa(off.amount())));
  }

  private Optional<CouponTerm> term(List<Violation> violations) {
    String lasts = duration == null ? "once" : duration;
    boolean repeats = lasts.equals("repeating");
    if (repeats && (periods == null || periods < 1 || periods > MOST_PERIODS)) {
      violations.add(new Violation("periods", "is 1 to " + MOST_PERIODS));
      return Optional.empty();
    }
    if (!repeats && periods != null) {
      violations.add(new Violation("periods", "is only for what is repeating"));
    }
    return switch (lasts) {
      case "once" -> Optional.of(new CouponTerm.Once());
      case "forever" -> Optional.of(new CouponTerm.Forever());
      case "repeating" -> Optional.ofNullable(periods).map(CouponTerm.Repeating::new);
      default -> {
        violations.add(new Violation("duration", "is once, repeating or forever"));
        yield Optional.empty();
      }
    };
  }

  private Optional<Instant> end(List<Violation> violations) {
    try {
      return Optional.ofNullable(expiresAt).map(Instant::parse).map(CouponRequest::storable);
    } catch (DateTimeParseException | IllegalArgumentException none) {
      violations.add(new Violation("expiresAt", "is an instant: 2026-02-10T03:15:00Z"));
      return Optional.empty();
    }
  }

  /** The store keeps microseconds, and no year that has five digits. */
  private static Instant storable(Instant instant) {
    if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
      throw new IllegalArgumentException("out of time");
    }
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private Set<PlanCode> plans(List<Violation> violations) {
    if (planCodes == null) return Set.of();
    List<Optional<PlanCode>> plans =
        planCodes.stream().map(plan -> Optional.ofNullable(plan).flatMap(PlanCodes::of)).toList();
    if (plans.size() > MOST_PLANS || plans.stream().anyMatch(Optional::isEmpty)) {
      violations.add(new Violation("planCodes", "has at most " + MOST_PLANS + " codes of plans"));
    }
    return plans.stream().flatMap(Optional::stream).collect(toSet());
  }
}
