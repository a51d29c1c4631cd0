package np.shulka.adapters.web.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.report.Overdue;
import np.shulka.application.subscriber.NameSubscribers.Names;
import np.shulka.application.work.Page;
import org.jspecify.annotations.Nullable;

/** Who is past due now, and what became of others. */
@Schema(
    name = "DunningReport",
    description = "Who is past due now, and what became in those days of what was past due")
record DunningReport(
    @Schema(description = "Periods that were paid when they had begun already") TallyView recovered,
    @Schema(description = "Subscriptions that ended unpaid, and what was asked for them")
        TallyView lost,
    @Schema(description = "Past due now, the oldest subscription first") List<OverdueView> items,
    @Nullable UUID next) {

  static DunningReport of(Overdue.Outcome outcome, Page<Overdue.Waiting> page, Names names) {
    return new DunningReport(
        TallyView.of(outcome.recovered()),
        TallyView.of(outcome.lost()),
        page.items().stream().map(it -> OverdueView.of(it, names)).toList(),
        page.next().orElse(null));
  }

  /** So many, which come to that together. */
  @Schema(name = "DunningTally")
  record TallyView(
      @Schema(minimum = "0") long count, @Schema(description = "With tax") MoneyView amount) {
    static TallyView of(Overdue.Tally tally) {
      return new TallyView(tally.count(), MoneyView.of(tally.amount()));
    }
  }
}
