package np.shulka.adapters.web.why;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.invoice.Article;
import np.shulka.domain.money.Allotment;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.Rounding;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.why.Rule;
import np.shulka.domain.why.Step;

/** Steps as people read them. */
record Sentences(ZoneId zone) {

  String of(Step step) {
    return switch (step) {
      case Step.Priced(var article) -> priced(article);
      case Step.Counted(var one, var quantity) ->
          String.format(Locale.ROOT, "%d × %s = %s.", quantity, one, one.times(quantity));
      case Step.DaysLeft(var whole, var period, var days) ->
          "%s %s, so %s is left.".formatted(over(period, days), used(whole, days), step.result());
      case Step.Discounted(var coupon, var share, var result) ->
          share
              .map(of -> "Coupon %s takes %s off before VAT.".formatted(coupon, product(of)))
              .orElseGet(() -> "Coupon %s takes %s off before VAT.".formatted(coupon, result));
      case Step.Shared(var rule, var allotment) -> shared(rule, allotment);
      case Step.Taxed(var rate, var taxable) ->
          "VAT: %s of %s is %s.".formatted(percent(rate), taxable, step.result());
      case Step.GivenBack(var of, var period, var paid, var days) ->
          "Of invoice %s: %s %s, so %s is given back."
              .formatted(of, over(period, days), used(paid, days), step.result());
      case Step.SetOff(var item, var result) -> setOff(item, result);
    };
  }

  private static String priced(Article article) {
    Price price = article.price();
    String what =
        String.format(
            Locale.ROOT,
            "%s (%s %s, version %d) costs",
            article.name(),
            article.kind() == Article.Kind.PLAN ? "plan" : "add-on",
            article.code(),
            article.version());
    return price.taxInclusive()
        ? "%s %s with VAT, which is %s without.".formatted(what, price.amount(), price.taxable())
        : "%s %s without VAT.".formatted(what, price.amount());
  }

  private String over(Period period, DayCount days) {
    return String.format(
        Locale.ROOT,
        "of the %d days from %s to %s, %d are over:",
        days.total(),
        date(period.startsAt()),
        date(period.endsAt()),
        days.used());
  }

  private LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private static String used(Money whole, DayCount days) {
    return product(days.usedOf(whole)) + " is used";
  }

  private static String product(Rounding rounding) {
    return String.format(
        Locale.ROOT,
        "%s × %d/%d = %s",
        rounding.of(),
        rounding.part(),
        rounding.whole(),
        rounding.result());
  }

  private static String shared(Rule rule, Allotment part) {
    return "Of %s %s belongs to this line and those before it (%s), which have %s of it: %s."
        .formatted(
            rule == Rule.SHARED_TAX ? "the VAT" : "the discount",
            part.upTo().result(),
            product(part.upTo()),
            part.before(),
            part.part());
  }

  private static String setOff(Step.SetOff.Item item, Money amount) {
    return switch (item) {
      case CREDIT_OF_THE_SUBSCRIBER -> amount + " of the subscriber's credit is used up.";
      case ARREARS -> amount + " that is owed from before is asked for.";
    };
  }

  private static String percent(VatRate rate) {
    int whole = rate.basisPoints() / 100;
    int rest = rate.basisPoints() % 100;
    return rest == 0 ? whole + " %" : String.format(Locale.ROOT, "%d.%02d %%", whole, rest);
  }
}
