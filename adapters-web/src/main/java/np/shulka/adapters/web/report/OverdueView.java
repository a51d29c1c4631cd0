package np.shulka.adapters.web.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.NetView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.report.Overdue;
import np.shulka.application.report.Overdue.Told;
import org.jspecify.annotations.Nullable;

/** A subscription whose time ran out before the next was paid for. */
@Schema(name = "OverdueSubscription")
record OverdueView(
    UUID subscriptionId,
    UUID subscriberId,
    String planCode,
    @Schema(description = "When its time ran out") Instant since,
    @Schema(description = "When it ends if nothing is paid") Instant until,
    @Nullable UUID invoiceId,
    @Schema(description = "What is to be paid, with tax") @Nullable MoneyView due,
    @Schema(description = "The last notice of it that went out", example = "in-grace")
        @Nullable String told,
    @Schema(description = "For a reminder, hours from the end of the paid time")
        @Nullable Integer toldHours,
    @Nullable Instant toldAt) {
  static final List<String> HEADER =
      List.of(
          "subscription",
          "subscriber",
          "plan",
          "since",
          "until",
          "invoice",
          "due",
          "told",
          "told hours",
          "told at");

  static OverdueView of(Overdue.Waiting it) {
    return new OverdueView(
        it.subscription().value(),
        it.subscriber().value(),
        it.plan().value(),
        it.since(),
        it.until(),
        it.asked().map(asked -> asked.invoice().value()).orElse(null),
        it.asked().map(asked -> MoneyView.of(asked.due())).orElse(null),
        it.told().map(told -> Words.kebab(told.kind())).orElse(null),
        it.told().map(Told::hours).orElse(null),
        it.told().map(Told::at).orElse(null));
  }

  List<String> row() {
    return List.of(
        subscriptionId.toString(),
        subscriberId.toString(),
        planCode,
        since.toString(),
        until.toString(),
        text(invoiceId),
        Optional.ofNullable(due).map(NetView::rupees).orElse(""),
        text(told),
        text(toldHours),
        text(toldAt));
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }
}
