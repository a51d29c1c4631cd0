package np.shulka.adapters.web.fiscal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.fiscal.Filing;
import org.jspecify.annotations.Nullable;

/** A document on its way to the tax office, with every time that the office was told. */
@Schema(name = "Filing", description = "What the tax office was told of a document")
record FilingView(
    @Schema(description = "Of the invoice or credit note") UUID documentId,
    @Schema(allowableValues = {"invoice", "credit-note"}) String document,
    @Schema(example = "2083/84-000012") String number,
    @Schema(allowableValues = {"waiting", "accepted", "refused"}) String status,
    @Schema(description = "When it is told next, while it waits") @Nullable Instant dueAt,
    List<Attempt> attempts) {

  static FilingView of(Filing filing) {
    return new FilingView(
        filing.of().document(),
        Words.kebab(filing.of().kind()),
        filing.number().toString(),
        Words.kebab(filing.status()),
        filing.dueAt().orElse(null),
        filing.attempts().stream().map(Attempt::of).toList());
  }

  /** That it was told. */
  @Schema(name = "FilingAttempt")
  record Attempt(
      Instant askedAt,
      @Schema(
              description = "Nothing while nobody knows what became of it",
              allowableValues = {"accepted", "refused", "unclear"})
          @Nullable String outcome,
      @Schema(description = "What the office said") String answer) {
    private static Attempt of(Filing.Attempt attempt) {
      return new Attempt(
          attempt.askedAt(), attempt.outcome().map(Words::kebab).orElse(null), attempt.answer());
    }
  }
}
