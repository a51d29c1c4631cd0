package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.subscription.EntitlementsView;
import np.shulka.adapters.web.subscription.SelectedAddOnView;
import np.shulka.adapters.web.subscription.SubscriptionView;
import np.shulka.adapters.web.wire.FeatureView;
import np.shulka.application.subscription.Granted;
import np.shulka.application.why.EntitlementWhy;
import np.shulka.domain.subscription.Ground;
import org.jspecify.annotations.Nullable;

/** Why somebody may use what they may, subscription by subscription. */
@Schema(name = "EntitlementsExplanation", description = "Why somebody may use what they may")
record EntitlementsWhyView(
    @Schema(description = "Whether anything may be used") boolean active,
    @Schema(description = "Until when, if nothing is bought meanwhile")
        @Nullable Instant validUntil,
    @Schema(description = "Every subscription that has not ended") List<Each> subscriptions) {
  static EntitlementsWhyView of(List<EntitlementWhy> all, Instant now) {
    Optional<Instant> until =
        all.stream()
            .flatMap(why -> why.granted().ground().stream())
            .map(Ground::until)
            .max(Instant::compareTo);
    return new EntitlementsWhyView(
        until.isPresent(), until.orElse(null), all.stream().map(why -> Each.of(why, now)).toList());
  }

  /** Why one subscription grants what it grants, or nothing. */
  @Schema(
      name = "EntitlementReason",
      description = "Why a subscription grants what it grants, or nothing")
  record Each(
      UUID subscriptionId,
      @Schema(description = "As in Subscription", example = "active") String status,
      String planCode,
      int planVersion,
      int quantity,
      boolean grants,
      @Schema(
              description = "What gives access",
              allowableValues = {"trial", "paid-time", "grace"})
          @Nullable String ground,
      @Schema(description = "The trial, or the paid time") @Nullable TimeView time,
      @Schema(description = "Until when there is access") @Nullable Instant until,
      @Schema(
              description = FeatureView.DESCRIPTION,
              additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
          Map<String, Object> features,
      @Schema(description = "What recurs beside the plan, by code") List<SelectedAddOnView> addOns,
      @Schema(description = "What each add-on made of the plan's features, in that order")
          List<AddedView> added,
      @Schema(description = EntitlementsView.OVER_LIMIT) List<String> overLimit,
      @Schema(description = "Which payment proves it, if one was needed") @Nullable ProofView proof,
      String says) {
    static Each of(EntitlementWhy why, Instant now) {
      var granted = why.granted();
      String status = SubscriptionView.of(granted.subscription(), now).status();
      Optional<Ground> ground = granted.ground();
      return new Each(
          granted.subscription().id().value(),
          status,
          granted.selection().plan().code().value(),
          granted.selection().plan().version(),
          granted.selection().quantity(),
          ground.isPresent(),
          ground.map(Each::name).orElse(null),
          ground.map(Each::time).orElse(null),
          ground.map(Ground::until).orElse(null),
          FeatureView.of(granted.features()),
          SelectedAddOnView.of(granted.selection()),
          granted.given().steps().stream().map(AddedView::of).toList(),
          granted.given().overLimit().stream().sorted().toList(),
          why.proof().map(ProofView::of).orElse(null),
          ground.map(it -> says(it, granted)).orElseGet(() -> nothing(status)));
    }

    private static String says(Ground ground, Granted granted) {
      boolean later = !granted.selection().addOns().isEmpty() && !ground.isOfAddOns();
      return says(ground) + (later ? " Add-ons give what they give when they are paid for." : "");
    }

    private static String name(Ground ground) {
      return switch (ground) {
        case Ground.InTrial _ -> "trial";
        case Ground.InPaidTime _ -> "paid-time";
        case Ground.InGrace _ -> "grace";
      };
    }

    private static TimeView time(Ground ground) {
      return switch (ground) {
        case Ground.InTrial(var trial, _) -> TimeView.of(trial);
        case Ground.InPaidTime(var paid) -> TimeView.of(paid.time());
        case Ground.InGrace(var paid) -> TimeView.of(paid.time());
      };
    }

    private static String says(Ground ground) {
      return switch (ground) {
        case Ground.InTrial(var trial, var next) ->
            "A trial runs until %s%s."
                .formatted(
                    trial.endsAt(),
                    next.map(paid -> ", and is paid for until " + paid.time().endsAt()).orElse(""));
        case Ground.InPaidTime(var paid) ->
            "Time is paid for from %s until %s."
                .formatted(paid.time().startsAt(), paid.time().endsAt());
        case Ground.InGrace(var paid) ->
            "Paid time ended at %s; until %s it can be continued without a gap."
                .formatted(paid.time().endsAt(), paid.graceUntil());
      };
    }

    private static String nothing(String status) {
      return switch (status) {
        case "incomplete" -> "It was never paid, and grants nothing before it is.";
        case "paused" -> "It is paused, and what is left of the paid time stands still.";
        default -> "Its time has run out, and nothing was paid for what follows.";
      };
    }
  }
}
