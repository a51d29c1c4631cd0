package np.shulka.domain.invoice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.Rounding;

/**
 * Where a line comes from: so many of an article at its price, or what is left of them in a period.
 * Every line is made of one, so every line can be explained, and worked out again.
 */
public record LineOrigin(Article article, int quantity, Optional<Rest> rest) {

  /** A whole period, or something that has none. */
  public LineOrigin(Article article, int quantity) {
    this(article, quantity, Optional.empty());
  }

  /** The lines that come from them. */
  public static List<InvoiceLine> lines(List<LineOrigin> origins) {
    return origins.stream().map(LineOrigin::line).toList();
  }

  /** The same for what is left of a period from a day on; all of it if nothing of it is over. */
  LineOrigin leftOf(Period period, DayCount days) {
    if (days.used() == 0) return this;
    return new LineOrigin(article, quantity, Optional.of(new Rest(period, days)));
  }

  /** What all of it costs without tax, in paisa. */
  public Money whole() {
    return article.price().taxable().times(quantity);
  }

  /** A part of a price is one thing: the number of them is in its name. */
  public InvoiceLine line() {
    return rest.map(
            part -> new InvoiceLine(name(part.days()), 1, left(part), article.price().vat()))
        .orElseGet(
            () ->
                new InvoiceLine(
                    article.name(), quantity, article.price().taxable(), article.price().vat()));
  }

  private Money left(Rest part) {
    return part.days().leftOf(whole());
  }

  private String name(DayCount days) {
    return String.format(
        Locale.ROOT, "%s × %d, %d of %d days", article.name(), quantity, days.left(), days.total());
  }

  /** What the days that are over come to, if some are. */
  public Optional<Rounding> used() {
    return rest.map(part -> part.days().usedOf(whole()));
  }

  /** What is left of a period (S3). */
  public record Rest(Period of, DayCount days) {}
}
