package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.invoice.Article;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.Rounding;
import np.shulka.domain.why.Rule;
import np.shulka.domain.why.Step;
import org.jspecify.annotations.Nullable;

/** What a step was worked out from, so that whoever shows it can say it in their own language. */
@Schema(
    name = "ExplainedFacts",
    description = "What a step was worked out from; what does not belong to its kind is null")
record StepFacts(
    LineView.@Nullable ArticleView article,
    @Schema(description = "What was multiplied, taxed or counted") @Nullable MoneyView amount,
    @Schema(description = "How many of it") @Nullable Integer quantity,
    @Schema(description = "The part of an amount that counts") @Nullable Share share,
    @Schema(description = "What the lines before it had of that") @Nullable MoneyView before,
    @Schema(description = "The period whose days are counted") @Nullable TimeView period,
    LineView.@Nullable Days days,
    @Nullable String coupon,
    @Schema(description = "In basis points: 1300 is 13 %") @Nullable Integer vatRate,
    @Schema(description = "The invoice of which something is given back")
        @Nullable UUID invoiceId) {

  static StepFacts of(Step step) {
    return new Gathered().of(step);
  }

  /** A stable name for what a step does. */
  static String kind(Step step) {
    return switch (step) {
      case Step.Priced(var article) when article.price().taxInclusive() -> "priced-with-vat";
      case Step.Priced(var article) ->
          article.kind() == Article.Kind.PLAN ? "plan-priced" : "add-on-priced";
      case Step.Counted _ -> "counted";
      case Step.DaysLeft _ -> "days-left";
      case Step.Discounted(_, var share, _) -> share.isPresent() ? "share-off" : "amount-off";
      case Step.Shared(var rule, _) -> rule == Rule.SHARED_TAX ? "shared-vat" : "shared-discount";
      case Step.Taxed _ -> "taxed";
      case Step.GivenBack _ -> "given-back";
      case Step.SetOff(var item, _) -> item == Step.SetOff.Item.ARREARS ? "arrears" : "credit-used";
    };
  }

  /** {@code of × part / whole}, rounded half up to the paisa. */
  @Schema(name = "ExplainedShare", description = "of × part / whole, rounded half up to the paisa")
  record Share(MoneyView of, long part, long whole, MoneyView result) {
    static Share of(Rounding rounding) {
      return new Share(
          MoneyView.of(rounding.of()),
          rounding.part(),
          rounding.whole(),
          MoneyView.of(rounding.result()));
    }
  }

  /** What is known so far. */
  private static final class Gathered {
    private LineView.@Nullable ArticleView article;
    private @Nullable MoneyView amount;
    private @Nullable Integer quantity;
    private @Nullable Share share;
    private @Nullable MoneyView before;
    private @Nullable TimeView period;
    private LineView.@Nullable Days days;
    private @Nullable String coupon;
    private @Nullable Integer vatRate;
    private @Nullable UUID invoiceId;

    private StepFacts of(Step step) {
      switch (step) {
        case Step.Priced(var priced) -> {
          article = LineView.ArticleView.of(priced);
          amount = article.price();
        }
        case Step.Counted(var one, var many) -> {
          amount = MoneyView.of(one);
          quantity = many;
        }
        case Step.DaysLeft(var all, var in, var counted) -> used(all, in, counted);
        case Step.Discounted(var code, var part, _) -> {
          coupon = code.value();
          share = part.map(Share::of).orElse(null);
        }
        case Step.Shared(_, var allotment) -> {
          share = Share.of(allotment.upTo());
          before = MoneyView.of(allotment.before());
        }
        case Step.Taxed(var rate, var taxable) -> {
          vatRate = rate.basisPoints();
          amount = MoneyView.of(taxable);
        }
        case Step.GivenBack(var of, var in, var paid, var counted) -> {
          invoiceId = of.value();
          used(paid, in, counted);
        }
        case Step.SetOff _ -> {} // its result says it all
      }
      return new StepFacts(
          article, amount, quantity, share, before, period, days, coupon, vatRate, invoiceId);
    }

    private void used(Money all, Period in, DayCount counted) {
      share = Share.of(counted.usedOf(all));
      period = TimeView.of(in);
      days = LineView.Days.of(counted);
    }
  }
}
