package np.shulka.domain.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import np.shulka.domain.catalog.Price;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Article;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Allotment;
import np.shulka.domain.money.DayCount;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.Rounding;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;

/** Each step names its rule, what it comes to, and what was rounded. */
final class StepTest {
  private static final Money PRICE = Money.rupees(1_000);
  private static final Period MONTH = new Period(ATime.NOW, ATime.NOW.plus(Duration.ofDays(30)));
  private static final DayCount TEN = new DayCount(10, 30);

  private static Step.Priced priced(Article.Kind kind, long rupees, boolean inclusive) {
    Price price = new Price(Money.rupees(rupees), inclusive, VatRate.NEPAL);
    return new Step.Priced(new Article(kind, "a", 1, "A", price));
  }

  @Test
  void a_price_without_tax_is_that_of_its_version() {
    Step plan = priced(Article.Kind.PLAN, 1_000, false);

    assertThat(plan.rule()).isEqualTo(Rule.PRICE_OF_THE_VERSION);
    assertThat(plan.result()).isEqualTo(PRICE);
    assertThat(plan.rounding()).isEmpty();
    assertThat(priced(Article.Kind.ADD_ON, 1_000, false).rule())
        .isEqualTo(Rule.PRICE_OF_THE_ADD_ON);
  }

  @Test
  void an_inclusive_price_is_split() {
    Step plan = priced(Article.Kind.PLAN, 1_130, true);

    assertThat(plan.rule()).isEqualTo(Rule.INCLUSIVE_PRICE);
    assertThat(plan.result()).isEqualTo(PRICE);
    assertThat(plan.rounding()).contains(new Rounding(Money.rupees(1_130), 10_000, 11_300));
  }

  @Test
  void so_many_cost_so_many_times_as_much() {
    Step counted = new Step.Counted(PRICE, 3);

    assertThat(counted.rule()).isEqualTo(Rule.QUANTITY);
    assertThat(counted.result()).isEqualTo(Money.rupees(3_000));
    assertThat(counted.rounding()).isEmpty();
  }

  @Test
  void what_was_used_is_rounded_and_the_rest_is_left() {
    Step left = new Step.DaysLeft(PRICE, MONTH, TEN);

    assertThat(left.rule()).isEqualTo(Rule.WHOLE_DAYS);
    assertThat(left.result()).isEqualTo(Money.paisa(66_667));
    assertThat(left.rounding()).contains(new Rounding(PRICE, 10, 30));
  }

  @Test
  void what_is_given_back_is_what_is_left() {
    Step back = new Step.GivenBack(AnId.ofInvoice(), MONTH, PRICE, TEN);

    assertThat(back.rule()).isEqualTo(Rule.GIVEN_BACK);
    assertThat(back.result()).isEqualTo(Money.paisa(66_667));
    assertThat(back.rounding()).contains(new Rounding(PRICE, 10, 30));
  }

  @Test
  void a_line_has_what_those_before_it_left() {
    Rounding upTo = new Rounding(PRICE, 2, 3);
    Step shared = new Step.Shared(Rule.SHARED_TAX, new Allotment(upTo, Money.rupees(300)));

    assertThat(shared.result()).isEqualTo(Money.paisa(36_667));
    assertThat(shared.rounding()).contains(upTo);
  }

  @Test
  void tax_is_rounded_on_all_of_it() {
    Step taxed = new Step.Taxed(VatRate.NEPAL, PRICE);

    assertThat(taxed.rule()).isEqualTo(Rule.TAX);
    assertThat(taxed.result()).isEqualTo(Money.rupees(130));
    assertThat(taxed.rounding()).contains(new Rounding(PRICE, 1_300, 10_000));
  }

  @Test
  void what_is_set_off_rounds_nothing() {
    Step setOff = new Step.SetOff(Step.SetOff.Item.ARREARS, PRICE);

    assertThat(setOff.rule()).isEqualTo(Rule.SET_OFF);
    assertThat(setOff.rounding()).isEmpty();
  }

  @Test
  void a_rule_says_where_it_stands_and_what_it_says() {
    assertThat(Rule.QUANTITY.row()).isEqualTo("S6");
    assertThat(Rule.QUANTITY.words()).isEqualTo("The price of one, times how many.");
    assertThat(new Rounding(PRICE, 2, 3).denominator()).isEqualTo(3);
  }
}
