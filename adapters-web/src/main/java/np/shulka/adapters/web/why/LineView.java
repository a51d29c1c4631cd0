package np.shulka.adapters.web.why;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.domain.invoice.Article;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.LineOrigin;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.why.LineWhy;
import org.jspecify.annotations.Nullable;

/** Why a line is what it is. */
@Schema(name = "ExplainedLine", description = "Why a line is what it is")
record LineView(
    @Schema(description = "Counts the lines from 1") int position,
    String description,
    MoneyView amount,
    @Nullable ArticleView article,
    @Schema(description = "How many of it") int quantity,
    @Schema(description = "The period that it is the rest of") @Nullable TimeView restOf,
    @Nullable Days days,
    @Schema(description = "In their order; none if it is not known what it comes from")
        List<StepView> steps,
    @Schema(description = "After the discount, before VAT") @Nullable MoneyView net,
    @Schema(description = "Its share of the VAT") @Nullable MoneyView tax,
    @Schema(description = "The time that it buys, once it is paid") @Nullable TimeView buys) {
  static LineView of(LineWhy why, Optional<Period> buys, Sentences words) {
    LineOrigin origin = why.origin();
    return new LineView(
        why.position(),
        why.line().description(),
        MoneyView.of(why.line().amount()),
        ArticleView.of(origin.article()),
        origin.quantity(),
        origin.rest().map(rest -> TimeView.of(rest.of())).orElse(null),
        origin.rest().map(rest -> Days.of(rest.days())).orElse(null),
        why.steps().stream().map(step -> StepView.of(step, words)).toList(),
        MoneyView.of(why.net()),
        MoneyView.of(why.tax()),
        buys.map(TimeView::of).orElse(null));
  }

  /** One of which it is not known any more what it comes from. */
  static LineView unexplained(int position, InvoiceLine line, Optional<Period> buys) {
    Money amount = line.amount();
    return new LineView(
        position,
        line.description(),
        MoneyView.of(amount),
        null,
        line.quantity(),
        null,
        null,
        List.of(),
        null,
        null,
        buys.map(TimeView::of).orElse(null));
  }

  /** What is charged, in the version whose price counts. */
  @Schema(name = "ExplainedArticle", description = "What is charged, in the version that counts")
  record ArticleView(
      @Schema(allowableValues = {"plan", "add-on"}) String kind,
      String code,
      int version,
      String name,
      @Schema(description = "Of one, as it was published") MoneyView price,
      boolean taxInclusive) {
    static ArticleView of(Article article) {
      return new ArticleView(
          article.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          article.code(),
          article.version(),
          article.name(),
          MoneyView.of(article.price().amount()),
          article.price().taxInclusive());
    }
  }

  /** Whole local days of a period. */
  @Schema(name = "ExplainedDays", description = "Whole local days of a period")
  record Days(int used, int left, int total) {
    static Days of(DayCount days) {
      return new Days(days.used(), days.left(), days.total());
    }
  }
}
