package np.shulka.domain.why;

import java.util.Optional;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Article;
import np.shulka.domain.money.Allotment;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.Rounding;
import np.shulka.domain.money.VatRate;

/** One step from what was known to an amount. */
public sealed interface Step {
  Rule rule();

  /** What it comes to, in paisa. */
  Money result();

  /** The exact fraction that was rounded, where something was. */
  default Optional<Rounding> rounding() {
    return Optional.empty();
  }

  /** What one of it costs without tax. */
  record Priced(Article article) implements Step {
    @Override
    public Rule rule() {
      if (article.price().taxInclusive()) return Rule.INCLUSIVE_PRICE;
      return article.kind() == Article.Kind.PLAN
          ? Rule.PRICE_OF_THE_VERSION
          : Rule.PRICE_OF_THE_ADD_ON;
    }

    @Override
    public Money result() {
      return article.price().taxable();
    }

    @Override
    public Optional<Rounding> rounding() {
      return Optional.of(article.price())
          .filter(price -> price.taxInclusive())
          .map(price -> price.vat().withoutTax(price.amount()));
    }
  }

  /** What so many cost. */
  record Counted(Money one, int quantity) implements Step {
    @Override
    public Rule rule() {
      return Rule.QUANTITY;
    }

    @Override
    public Money result() {
      return one.times(quantity);
    }
  }

  /** What is left of it in a period. */
  record DaysLeft(Money whole, Period period, DayCount days) implements Step {
    @Override
    public Rule rule() {
      return Rule.WHOLE_DAYS;
    }

    @Override
    public Money result() {
      return days.leftOf(whole);
    }

    @Override
    public Optional<Rounding> rounding() {
      return Optional.of(days.usedOf(whole));
    }
  }

  /** What a coupon takes off all lines. */
  record Discounted(CouponCode coupon, Optional<Rounding> share, Money result) implements Step {
    @Override
    public Rule rule() {
      return Rule.COUPON;
    }

    @Override
    public Optional<Rounding> rounding() {
      return share;
    }
  }

  /** What a line has of something that is rounded once for all of them. */
  record Shared(Rule rule, Allotment allotment) implements Step {
    @Override
    public Money result() {
      return allotment.part();
    }

    @Override
    public Optional<Rounding> rounding() {
      return Optional.of(allotment.upTo());
    }
  }

  /** The tax on an amount. */
  record Taxed(VatRate rate, Money taxable) implements Step {
    @Override
    public Rule rule() {
      return Rule.TAX;
    }

    @Override
    public Money result() {
      return rate.on(taxable);
    }

    @Override
    public Optional<Rounding> rounding() {
      return Optional.of(rate.rounding(taxable));
    }
  }

  /** What is given back of a period of another invoice, before tax. */
  record GivenBack(InvoiceId of, Period period, Money paid, DayCount days) implements Step {
    @Override
    public Rule rule() {
      return Rule.GIVEN_BACK;
    }

    @Override
    public Money result() {
      return days.leftOf(paid);
    }

    @Override
    public Optional<Rounding> rounding() {
      return Optional.of(days.usedOf(paid));
    }
  }

  /** What lies between the total and what is due. */
  record SetOff(Item item, Money result) implements Step {
    @Override
    public Rule rule() {
      return Rule.SET_OFF;
    }

    /** What is set off. */
    public enum Item {
      CREDIT_OF_THE_SUBSCRIBER,
      ARREARS
    }
  }
}
