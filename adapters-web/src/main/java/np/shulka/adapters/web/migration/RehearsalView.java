package np.shulka.adapters.web.migration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.subscription.SelectedAddOnView;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.migration.Rehearsed;
import org.jspecify.annotations.Nullable;

/** What a migration would do. */
@Schema(
    name = "MigrationRehearsal",
    description = "What a migration would do; nothing of it changes")
record RehearsalView(
    UUID id,
    String planCode,
    int toVersion,
    @Schema(description = "Periods that start from then on, if it is announced right away")
        Instant effectiveFrom,
    Instant rehearsedAt,
    @Schema(description = "How many subscriptions it would move") int affected,
    List<Moved> items,
    @Nullable UUID next) {
  static RehearsalView of(Rehearsed found) {
    var rehearsal = found.rehearsal();
    return new RehearsalView(
        rehearsal.id().value(),
        rehearsal.to().code().value(),
        rehearsal.to().version(),
        rehearsal.effectiveFrom(),
        rehearsal.rehearsedAt(),
        found.count(),
        found.some().items().stream().map(Moved::of).toList(),
        found.some().next().orElse(null));
  }

  @Schema(name = "MovedSubscription", description = "A subscription that it would move")
  record Moved(
      UUID subscriptionId,
      UUID subscriberId,
      @Schema(
              description =
                  "What they are known by: name, else e-mail, else the subject of a token",
              example = "Sita Sharma")
          String subscriberName,
      int fromVersion,
      int quantity,
      @Schema(description = "What recurs beside the plan, by code") List<SelectedAddOnView> addOns,
      @Schema(description = "The coupon that still takes something off that renewal")
          @Nullable String couponCode,
      @Schema(
              description =
                  "What the first renewal would come to without it, with add-ons, less its coupon,"
                      + " tax included; credit and arrears are set off when it is asked for")
          MoneyView oldAmount,
      @Schema(description = "What it comes to instead") MoneyView newAmount,
      @Schema(description = "The start of the first period at the new amount")
          Instant firstRenewal) {
    static Moved of(Rehearsed.Affected one) {
      return new Moved(
          one.moving().subscription().value(),
          one.moving().subscriber().id().value(),
          one.moving().subscriber().knownAs(),
          one.moving().version(),
          one.moving().quantity(),
          SelectedAddOnView.of(one.moving().selection()),
          one.moving()
              .coupon()
              .filter(coupon -> coupon.term().covers(coupon.paidPeriods()))
              .map(coupon -> coupon.coupon().value())
              .orElse(null),
          MoneyView.of(one.before()),
          MoneyView.of(one.after()),
          one.moving().firstRenewal());
    }
  }
}
