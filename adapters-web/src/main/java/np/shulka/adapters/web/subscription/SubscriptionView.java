package np.shulka.adapters.web.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.wire.Words;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscription.Agreement;
import np.shulka.domain.subscription.Cancellation;
import np.shulka.domain.subscription.Scheduled;
import np.shulka.domain.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** A subscription; as wide as the contract. */
@Schema(name = "Subscription", description = "The right of a subscriber to use a plan")
public record SubscriptionView(
    UUID id,
    UUID subscriberId,
    @Schema(example = "pro-monthly") String planCode,
    @Schema(description = "Stays when the plan is published anew", example = "1") int planVersion,
    @Schema(example = "1", minimum = "1", maximum = "10000") int quantity,
    @Schema(description = "What recurs beside the plan, by code") List<SelectedAddOnView> addOns,
    @Schema(allowableValues = {"incomplete", "trialing", "active", "past-due", "paused", "ended"})
        String status,
    @Nullable Instant trialEndsAt,
    @Nullable PaidTime currentPeriod,
    @Schema(
            description =
                "Until when something is promised, if nothing is paid meanwhile: the end of all that"
                    + " was paid for, also ahead, or of a trial before anything is paid for. While"
                    + " it is paused, where that ends if it goes on by itself. Null where nothing"
                    + " is promised: before the first payment, in grace, after the end")
        @Nullable Instant paidUntil,
    boolean cancelAtPeriodEnd,
    @Schema(description = "What was chosen for later") @Nullable PendingChange pendingChange,
    @Schema(description = "When paused time goes on by itself; it has no current period")
        @Nullable Instant pausedUntil,
    Instant createdAt,
    @Nullable Instant endedAt,
    @Schema(allowableValues = {"cancelled", "unpaid", "refunded", "expired-incomplete"})
        @Nullable String endReason) {

  /** As it is now, also where nobody has written down yet what time made of it. */
  public static SubscriptionView of(Subscription subscription, Instant now) {
    return switch (subscription) {
      case Subscription.Incomplete it ->
          lasting(it, now, "incomplete", Optional.empty(), Optional.empty());
      case Subscription.Trialing it ->
          lasting(
              it,
              now,
              now.isBefore(it.promisedUntil()) ? "trialing" : late(it),
              it.trial(),
              it.cancellation());
      case Subscription.Active it ->
          lasting(
                  it,
                  now,
                  now.isBefore(it.promisedUntil()) ? "active" : late(it),
                  it.trial(),
                  it.cancellation())
              .during(it.paid().at(now));
      case Subscription.PastDue it ->
          it.paid()
              .map(
                  paid ->
                      lasting(it, now, "past-due", it.trial(), Optional.empty())
                          .during(paid.at(now)))
              .orElseGet(() -> lasting(it, now, "past-due", it.trial(), Optional.empty()));
      case Subscription.Paused it when it.pause().isOver(now) ->
          lasting(
                  it,
                  now,
                  now.isBefore(it.promisedUntil()) ? "active" : late(it),
                  it.trial(),
                  it.cancellation())
              .during(it.pause().rest().from(it.pause().until()).at(now));
      case Subscription.Paused it ->
          lasting(it, now, "paused", it.trial(), it.cancellation()).until(it.pause().until());
      case Subscription.Ended it -> ended(it, now);
    };
  }

  /** Time that has run out is overdue, unless it was to end then. */
  private static String late(Subscription.Lasting subscription) {
    return subscription.cancellation().isPresent() ? "ended" : "past-due";
  }

  private static @Nullable Instant promised(Subscription subscription, Instant now) {
    return subscription instanceof Subscription.Lasting it && now.isBefore(it.promisedUntil())
        ? it.promisedUntil()
        : null;
  }

  private static SubscriptionView lasting(
      Subscription subscription,
      Instant now,
      String status,
      Optional<Period> trial,
      Optional<Cancellation> cancellation) {
    Agreement agreement = subscription.agreement();
    Selection selection = agreement.selectionAt(now);
    return new SubscriptionView(
        agreement.id().value(),
        agreement.subscriber().value(),
        selection.plan().code().value(),
        selection.plan().version(),
        selection.quantity(),
        SelectedAddOnView.of(selection),
        status,
        trial.map(Period::endsAt).orElse(null),
        null,
        promised(subscription, now),
        cancellation.isPresent(),
        PendingChange.of(subscription, now),
        null,
        agreement.createdAt(),
        null,
        null);
  }

  private SubscriptionView during(Period current) {
    return new SubscriptionView(
        id,
        subscriberId,
        planCode,
        planVersion,
        quantity,
        addOns,
        status,
        trialEndsAt,
        PaidTime.of(current),
        paidUntil,
        cancelAtPeriodEnd,
        pendingChange,
        pausedUntil,
        createdAt,
        endedAt,
        endReason);
  }

  private SubscriptionView until(Instant goesOn) {
    return new SubscriptionView(
        id,
        subscriberId,
        planCode,
        planVersion,
        quantity,
        addOns,
        status,
        trialEndsAt,
        currentPeriod,
        paidUntil,
        cancelAtPeriodEnd,
        pendingChange,
        goesOn,
        createdAt,
        endedAt,
        endReason);
  }

  private static SubscriptionView ended(Subscription.Ended ended, Instant now) {
    SubscriptionView last = lasting(ended, now, "ended", Optional.empty(), Optional.empty());
    return new SubscriptionView(
        last.id,
        last.subscriberId,
        last.planCode,
        last.planVersion,
        last.quantity,
        last.addOns,
        last.status,
        null,
        null,
        null,
        false,
        null,
        null,
        last.createdAt,
        ended.endedAt(),
        Words.kebab(ended.reason()));
  }

  /** Time that was paid for. */
  @Schema(name = "PaidPeriod", description = "Time that was paid for; its end is not part of it")
  public record PaidTime(Instant startsAt, Instant endsAt) {
    private static PaidTime of(Period period) {
      return new PaidTime(period.startsAt(), period.endsAt());
    }
  }

  /** Something else, with the next time that is paid for. */
  @Schema(
      name = "PendingChange",
      description = "Something else, with the next period; it is paid for, or will be")
  public record PendingChange(
      @Schema(example = "basic-monthly") String planCode,
      int planVersion,
      int quantity,
      @Schema(description = "What recurs beside it then, by code") List<SelectedAddOnView> addOns,
      @Schema(description = "When it begins, if nothing else is paid for meanwhile")
          @Nullable Instant effectiveAt,
      boolean paid) {

    private static @Nullable PendingChange of(Subscription subscription, Instant now) {
      Selection current = subscription.agreement().selectionAt(now);
      return subscription
          .agreement()
          .next()
          .filter(next -> !next.to().equals(current))
          .map(next -> of(next, subscription))
          .orElse(null);
    }

    private static PendingChange of(Scheduled next, Subscription subscription) {
      return new PendingChange(
          next.to().plan().code().value(),
          next.to().plan().version(),
          next.to().quantity(),
          SelectedAddOnView.of(next.to()),
          next.from()
              .orElseGet(
                  () ->
                      subscription instanceof Subscription.Lasting it ? it.promisedUntil() : null),
          next.isPaid());
    }
  }
}
