package np.shulka.adapters.web.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** A subscription; as wide as the contract. */
@Schema(name = "Subscription", description = "The right of a subscriber to use a plan")
public record SubscriptionView(
    UUID id,
    UUID subscriberId,
    @Schema(example = "pro-monthly") String planCode,
    @Schema(description = "Stays when the plan changes", example = "1") int planVersion,
    @Schema(example = "1", minimum = "1", maximum = "10000") int quantity,
    @Schema(allowableValues = {"incomplete", "trialing", "active", "past-due", "paused", "ended"})
        String status,
    @Nullable Instant trialEndsAt,
    @Nullable PaidTime currentPeriod,
    boolean cancelAtPeriodEnd,
    @Schema(description = "Nothing can be pending yet", implementation = Object.class)
        @Nullable Object pendingChange,
    @Nullable Instant pausedUntil,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Schema(allowableValues = {"cancelled", "unpaid", "refunded", "expired-incomplete"})
        @Nullable String endReason) {

  /** As it is now. */
  public static SubscriptionView of(Subscription subscription, Instant now) {
    return switch (subscription) {
      case Subscription.Incomplete it ->
          lasting(it, "incomplete", Optional.empty(), Optional.empty());
      case Subscription.Trialing it ->
          lasting(it, status(it.during(), now, "trialing"), it.trial(), Optional.empty());
      case Subscription.Active it ->
          lasting(
              it,
              status(it.paid().time(), now, "active"),
              it.trial(),
              Optional.of(it.paid().time()));
      case Subscription.Ended it -> ended(it);
    };
  }

  /** Time that has run out is overdue, whatever it was. */
  private static String status(Period time, Instant now, String within) {
    return now.isBefore(time.endsAt()) ? within : "past-due";
  }

  private static SubscriptionView lasting(
      Subscription subscription, String status, Optional<Period> trial, Optional<Period> paid) {
    return view(
        subscription.agreement(),
        status,
        trial.map(Period::endsAt).orElse(null),
        paid.map(PaidTime::of).orElse(null),
        null);
  }

  private static SubscriptionView ended(Subscription.Ended ended) {
    return view(ended.agreement(), "ended", null, null, ended);
  }

  private static SubscriptionView view(
      Agreement agreement,
      String status,
      @Nullable Instant trialEndsAt,
      @Nullable PaidTime paid,
      Subscription.@Nullable Ended ended) {
    return new SubscriptionView(
        agreement.id().value(),
        agreement.subscriber().value(),
        agreement.plan().code().value(),
        agreement.plan().version(),
        agreement.quantity(),
        status,
        trialEndsAt,
        paid,
        false,
        null,
        null,
        agreement.createdAt(),
        ended == null ? null : ended.endedAt(),
        ended == null ? null : Words.kebab(ended.reason()));
  }

  /** Time that was paid for. */
  @Schema(name = "PaidPeriod", description = "Time that was paid for; its end is not part of it")
  public record PaidTime(Instant startsAt, Instant endsAt) {
    private static PaidTime of(Period period) {
      return new PaidTime(period.startsAt(), period.endsAt());
    }
  }
}
