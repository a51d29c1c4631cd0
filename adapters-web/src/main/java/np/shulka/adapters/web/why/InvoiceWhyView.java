package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.application.why.InvoiceWhy;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Working;
import np.shulka.domain.why.LineWhy;
import org.jspecify.annotations.Nullable;

/** Why an invoice is what it is. */
@Schema(name = "InvoiceExplanation", description = "Why an invoice is what it is")
record InvoiceWhyView(
    UUID invoiceId,
    String reference,
    @Schema(allowableValues = {"time", "change", "once"}) String buys,
    @Schema(
            description =
                "Whether it comes to the same once more; missing if it is from before it was kept"
                    + " what changes were worked out from")
        @Nullable Boolean recomputes,
    List<LineView> lines,
    @Schema(description = "The steps that are of the whole invoice") List<StepView> steps,
    @Schema(description = "What a change was worked out from") @Nullable ChangeView change,
    @Schema(description = "What moved the subscription to that version") @Nullable Moved migration,
    MoneyView total,
    @Schema(description = "What was to be paid for it") MoneyView due,
    @Schema(description = "Why it counts as paid, if it does") @Nullable ProofView proof) {
  static InvoiceWhyView of(InvoiceWhy why, Sentences words) {
    var request = why.invoice().request();
    Purpose purpose = request.purpose();
    return new InvoiceWhyView(
        request.id().value(),
        request.reference(),
        purpose.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        why.reckoning().map(_ -> why.differences().isEmpty()).orElse(null),
        lines(why, words),
        why.sums().stream().map(step -> StepView.of(step, words)).toList(),
        working(purpose).map(ChangeView::of).orElse(null),
        why.migration().map(Moved::of).orElse(null),
        MoneyView.of(why.invoice().total()),
        MoneyView.of(why.invoice().due()),
        why.proof().map(ProofView::of).orElse(null));
  }

  private static Optional<Working> working(Purpose purpose) {
    return purpose instanceof Purpose.Change(_, var working) ? working : Optional.empty();
  }

  private static List<LineView> lines(InvoiceWhy why, Sentences words) {
    List<LineView> lines = new ArrayList<>();
    if (why.reckoning().isEmpty()) {
      for (InvoiceLine line : why.invoice().request().charges().lines()) {
        lines.add(LineView.unexplained(lines.size() + 1, line, why.buys(lines.size())));
      }
      return lines;
    }
    for (LineWhy line : why.reckoning().get().lines()) {
      lines.add(LineView.of(line, why.buys(lines.size()), words));
    }
    return lines;
  }

  /** What a change at once was worked out from. */
  @Schema(name = "ExplainedChange", description = "What a change at once was worked out from")
  record ChangeView(
      @Schema(
              description =
                  "More of the same, something else, or another interval that begins anew",
              allowableValues = {"more", "instead", "anew"})
          String kind,
      String fromPlanCode,
      int fromPlanVersion,
      int fromQuantity,
      @Schema(description = "The first local day of what is new") LocalDate day,
      @Schema(description = "The periods that were paid for and not over")
          List<TimeView> remaining) {
    static ChangeView of(Working working) {
      return new ChangeView(
          working.kind().name().toLowerCase(Locale.ROOT),
          working.from().plan().code().value(),
          working.from().plan().version(),
          working.from().quantity(),
          working.day(),
          working.remaining().stream().map(TimeView::of).toList());
    }
  }

  /** What moved a subscription to a newer version. */
  @Schema(name = "ExplainedMigration", description = "What moved a subscription to a newer version")
  record Moved(UUID id, int number, Instant announcedAt, Instant effectiveFrom) {
    static Moved of(Migration migration) {
      return new Moved(
          migration.id().value(),
          migration.number(),
          migration.announcedAt(),
          migration.effectiveFrom());
    }
  }
}
