package np.shulka.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogTest {

  @Test
  void s8_an_inclusive_price_has_an_exact_taxable_part() {
    Price price = new Price(Money.paisa(99_900), true, VatRate.NEPAL);

    assertThat(price.taxable()).isEqualTo(Money.paisa(88_407));
    assertThatThrownBy(() -> new Price(Money.paisa(10_000), true, VatRate.NEPAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_exclusive_price_is_taxable_as_it_is() {
    Money amount = Money.rupees(100);

    assertThat(new Price(amount, false, VatRate.NEPAL).taxable()).isEqualTo(amount);
  }

  @ParameterizedTest(name = "S22 a price of {0} paisa is refused")
  @ValueSource(longs = {1, 999})
  void s22_what_khalti_cannot_charge_is_no_price(long paisa) {
    assertThatThrownBy(() -> new Price(Money.paisa(paisa), false, VatRate.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "S22 a price of {0} paisa is accepted")
  @ValueSource(longs = {0, 1_000})
  void s22_nothing_or_ten_rupees_is_a_price(long paisa) {
    assertThat(new Price(Money.paisa(paisa), false, VatRate.NONE).taxable().paisa())
        .isEqualTo(paisa);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Pro", "pro_monthly", "-pro", "pro-", "प्रो", "pro monthly"})
  void a_plan_code_is_kebab_case(String code) {
    assertThatThrownBy(() -> new PlanCode(code)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_plan_code_has_at_most_64_characters() {
    assertThat(new PlanCode("p".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> new PlanCode("p".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_published_version_does_not_change_with_its_source() {
    Map<String, Feature> features = new HashMap<>(Map.of("api", new Feature.Flag(true)));
    Plan plan = APlan.onSale().with(features).build();

    features.clear();

    assertThat(plan.current().features()).containsKey("api");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 367})
  void a_trial_lasts_no_longer_than_a_year(int days) {
    APlan plan = APlan.onSale().withTrialOf(days);

    assertThatThrownBy(plan::build).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_two_features_the_more_generous_counts() {
    Feature few = new Feature.Limit(1);
    Feature many = new Feature.Limit(9);
    Feature off = new Feature.Flag(false);
    Feature on = new Feature.Flag(true);
    Feature mail = new Feature.Text("mail");

    assertThat(few.or(many)).isEqualTo(many);
    assertThat(many.or(few)).isEqualTo(many);
    assertThat(on.or(off)).isEqualTo(on);
    assertThat(off.or(on)).isEqualTo(on);
    assertThat(off.or(off)).isEqualTo(off);
    assertThat(few.or(mail)).isEqualTo(mail);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 366})
  void a_trial_lasts_up_to_a_year(int days) {
    assertThat(APlan.onSale().withTrialOf(days).build().current().trialDays()).isEqualTo(days);
  }

  @Test
  void versions_count_from_1() {
    PlanTerms terms = APlan.onSale().terms();

    assertThat(terms.numbered(1).number()).isEqualTo(1);
    assertThatThrownBy(() -> terms.numbered(0)).hasMessageContaining("count from 1: 0");
  }

  @ParameterizedTest(name = "S20 {0} pauses of {1} days")
  @CsvSource({"0, 1", "1000, 366"})
  void s20_a_plan_says_how_much_may_be_paused(int most, int days) {
    PauseTerms pauses = new PauseTerms(most, days);

    assertThat(pauses.most()).isEqualTo(most);
    assertThat(pauses.longest()).isEqualTo(Duration.ofDays(days));
  }

  @ParameterizedTest(name = "S20 {0} pauses of {1} days are refused: {2}")
  @CsvSource({
    "-1, 90, 0 to 1000: -1",
    "1001, 90, 0 to 1000: 1001",
    "6, 0, 1 to 366 days",
    "6, 367, 1 to 366 days",
  })
  void s20_pauses_that_make_no_sense_are_refused(int most, int days, String why) {
    assertThatThrownBy(() -> new PauseTerms(most, days)).hasMessageContaining(why);
  }

  @Test
  void of_features_of_different_kinds_the_other_counts() {
    Feature on = new Feature.Flag(true);
    Feature few = new Feature.Limit(1);
    Feature mail = new Feature.Text("mail");

    assertThat(on.or(few)).isEqualTo(few);
    assertThat(few.or(on)).isEqualTo(on);
    assertThat(mail.or(on)).isEqualTo(on);
    assertThat(mail.or(new Feature.Text("phone"))).isEqualTo(new Feature.Text("phone"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10_000})
  void up_to_10000_can_be_chosen(int quantity) {
    assertThat(ASelection.of(APlan.onSale().build(), quantity).quantity()).isEqualTo(quantity);
  }
}
