package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.money.Rounding;
import np.shulka.domain.why.Step;
import org.jspecify.annotations.Nullable;

/** One step from what was known to an amount. */
@Schema(name = "ExplainedStep", description = "One step from what was known to an amount")
record StepView(
    @Schema(description = "The row of the billing rules", example = "S3") String rule,
    @Schema(description = "What that rule says") String ruleSays,
    @Schema(description = "This step in words") String says,
    @Schema(description = "What was rounded, where something was; half up to the paisa")
        @Nullable Fraction rounded,
    MoneyView result,
    @Schema(description = "What it does; more may come", example = "days-left") String kind,
    StepFacts facts) {
  static StepView of(Step step, Sentences words) {
    return new StepView(
        step.rule().row(),
        step.rule().words(),
        words.of(step),
        step.rounding().map(Fraction::of).orElse(null),
        MoneyView.of(step.result()),
        StepFacts.kind(step),
        StepFacts.of(step));
  }

  /** An exact fraction of paisa, and what it is rounded to. */
  @Schema(name = "ExactFraction", description = "An exact fraction of paisa")
  record Fraction(
      @Schema(description = "May have more digits than fit into 53 bits", example = "3750000")
          String numerator,
      @Schema(example = "31") String denominator,
      MoneyView rounded) {
    static Fraction of(Rounding rounding) {
      return new Fraction(
          rounding.numerator().toString(),
          Long.toString(rounding.denominator()),
          MoneyView.of(rounding.result()));
    }
  }
}
