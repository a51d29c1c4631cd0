package np.shulka.adapters.web.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.report.Overdue;
import np.shulka.application.report.Overdue.Told;
import np.shulka.application.subscriber.NameSubscribers.Names;
import org.jspecify.annotations.Nullable;

/** A subscription whose time ran out before the next was paid for. */
@Schema(name = "OverdueSubscription")
record OverdueView(
    UUID subscriptionId,
    UUID subscriberId,
    @Schema(
            description = "What they are known by: name, else e-mail, else the subject of a token",
            example = "Sita Sharma")
        String subscriberName,
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
  static OverdueView of(Overdue.Waiting it, Names names) {
    return new OverdueView(
        it.subscription().value(),
        it.subscriber().value(),
        names.of(it.subscriber()),
        it.plan().value(),
        it.since(),
        it.until(),
        it.asked().map(asked -> asked.invoice().value()).orElse(null),
        it.asked().map(asked -> MoneyView.of(asked.due())).orElse(null),
        it.told().map(told -> Words.kebab(told.kind())).orElse(null),
        it.told().map(Told::hours).orElse(null),
        it.told().map(Told::at).orElse(null));
  }
}
