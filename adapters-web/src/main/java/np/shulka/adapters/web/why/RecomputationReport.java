package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.why.ShowRecomputation;
import np.shulka.domain.why.Finding;

/** A run with what it found. */
@Schema(name = "RecomputationReport", description = "A run with the first thousand findings")
record RecomputationReport(RecomputationView run, List<FindingView> findings) {
  static RecomputationReport of(ShowRecomputation.Report report) {
    return new RecomputationReport(
        RecomputationView.of(report.run()),
        report.findings().stream().map(FindingView::of).toList());
  }

  /** An amount that came to something else. */
  @Schema(name = "RecomputationFinding", description = "An amount that came to something else")
  record FindingView(
      UUID invoiceId,
      @Schema(example = "line 2") String what,
      MoneyView kept,
      MoneyView recomputed) {
    static FindingView of(Finding finding) {
      return new FindingView(
          finding.invoice().value(),
          finding.difference().what(),
          MoneyView.of(finding.difference().kept()),
          MoneyView.of(finding.difference().recomputed()));
    }
  }
}
