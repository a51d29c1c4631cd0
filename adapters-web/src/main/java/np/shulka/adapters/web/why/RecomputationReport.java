package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.why.ShowRecomputation;
import np.shulka.domain.why.Finding;

/** A run with what it found. */
@Schema(name = "RecomputationReport", description = "A run with the first thousand findings")
record RecomputationReport(
    RecomputationView run, List<FindingView> findings, List<UnreadableView> unreadable) {
  static RecomputationReport of(ShowRecomputation.Report report) {
    List<FindingView> differing = new ArrayList<>();
    List<UnreadableView> unreadable = new ArrayList<>();
    for (Finding finding : report.findings()) {
      switch (finding) {
        case Finding.Differs differs -> differing.add(FindingView.of(differs));
        case Finding.Unreadable(var invoice, var fault, var why) ->
            unreadable.add(new UnreadableView(invoice.value(), why, Words.kebab(fault)));
      }
    }
    return new RecomputationReport(RecomputationView.of(report.run()), differing, unreadable);
  }

  /** An invoice that was passed over. */
  @Schema(name = "UnreadableInvoice", description = "An invoice that nothing can be worked out of")
  record UnreadableView(
      UUID invoiceId,
      @Schema(description = "What was thrown, for who mends it") String why,
      @Schema(
              description = "A stable name for that",
              allowableValues = {"incomplete", "contradictory", "too-large", "other"})
          String code) {}

  /** An amount that came to something else. */
  @Schema(name = "RecomputationFinding", description = "An amount that came to something else")
  record FindingView(
      UUID invoiceId,
      @Schema(example = "line 2") String what,
      MoneyView kept,
      MoneyView recomputed) {
    static FindingView of(Finding.Differs finding) {
      return new FindingView(
          finding.invoice().value(),
          finding.difference().what(),
          MoneyView.of(finding.difference().kept()),
          MoneyView.of(finding.difference().recomputed()));
    }
  }
}
