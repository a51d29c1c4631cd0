package np.shulka.adapters.web.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.NetView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.ledger.ReportStrandedMoney.Aged;
import np.shulka.application.subscriber.NameSubscribers.Names;

/** Money of one payment that waits for a decision. */
@Schema(name = "StrandedMoney", description = "Money that is no period, no credit and no refund")
record StrandedMoneyView(
    UUID paymentId,
    UUID subscriberId,
    @Schema(
            description = "What they are known by: name, else e-mail, else the subject of a token",
            example = "Sita Sharma")
        String subscriberName,
    UUID invoiceId,
    @Schema(description = "What the gateway says was paid, less what is back of it")
        MoneyView amount,
    @Schema(allowableValues = {"unapplied", "quarantined"}) String reason,
    @Schema(
            description = "What becomes of it: its payer has 72 hours to use what is unapplied",
            allowableValues = {"usable", "to-be-refunded", "in-review"})
        String outlook,
    @Schema(description = "When we were told of it") Instant since,
    @Schema(description = "How many whole days that is ago", minimum = "0") long ageDays) {
  static final List<String> HEADER =
      List.of(
          "payment", "subscriber", "invoice", "amount", "reason", "outlook", "since", "age days");

  static StrandedMoneyView of(Aged aged, Names names) {
    var money = aged.money();
    return new StrandedMoneyView(
        money.payment().value(),
        money.subscriber().value(),
        names.of(money.subscriber()),
        money.invoice().value(),
        MoneyView.of(money.amount()),
        Words.kebab(money.reason()),
        Words.kebab(aged.outlook()),
        money.since(),
        aged.age().toDays());
  }

  /** A row of the file, which names nobody. */
  static List<String> row(Aged aged) {
    var money = aged.money();
    return List.of(
        money.payment().toString(),
        money.subscriber().toString(),
        money.invoice().toString(),
        NetView.rupees(MoneyView.of(money.amount())),
        Words.kebab(money.reason()),
        Words.kebab(aged.outlook()),
        money.since().toString(),
        Long.toString(aged.age().toDays()));
  }
}
