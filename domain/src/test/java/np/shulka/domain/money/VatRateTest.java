package np.shulka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VatRateTest {

  private static final long SEED = 1_300;

  @ParameterizedTest(name = "S8 {0} bp on {1} paisa is {2}")
  @CsvSource({
    "1300, 99999, 13000", // 3 x 333.33
    "1300, 33333, 4333",
    "2000, 27883, 5577",
    "1300, 50, 7",
    "1300, 3, 0",
    "1300, 4, 1",
    "0, 113000, 0",
    "10000, 113000, 113000",
  })
  void s8_tax_is_rounded_half_up_to_the_paisa(int rate, long taxable, long tax) {
    assertThat(new VatRate(rate).on(Money.paisa(taxable))).isEqualTo(Money.paisa(tax));
  }

  @ParameterizedTest(name = "S8 {0} paisa with tax is {1} and {2}")
  @CsvSource({"99900, 88407, 11493", "113000, 100000, 13000", "0, 0, 0"})
  void s8_an_inclusive_price_is_split_exactly(long inclusive, long taxable, long tax) {
    Optional<Money> part = VatRate.NEPAL.taxablePartOf(Money.paisa(inclusive));

    assertThat(part).contains(Money.paisa(taxable));
    assertThat(part.map(VatRate.NEPAL::on)).contains(Money.paisa(tax));
  }

  @ParameterizedTest(name = "S8 {0} paisa with tax cannot be split")
  @ValueSource(longs = {10_000, 1_004})
  void s8_an_inclusive_price_without_exact_split_is_refused(long inclusive) {
    assertThat(VatRate.NEPAL.taxablePartOf(Money.paisa(inclusive))).isEmpty();
  }

  /** What is left by subtraction is a paisa off what the tax office would count. */
  @ParameterizedTest(name = "S8 {0} paisa less {1} is not {2}")
  @CsvSource({"10000, 8850, 1151, 1150", "1004, 888, 115, 116"})
  void s8_tax_is_not_what_is_left_of_an_inclusive_price(
      long inclusive, long taxable, long tax, long left) {
    assertThat(VatRate.NEPAL.on(Money.paisa(taxable))).isEqualTo(Money.paisa(tax));
    assertThat(inclusive - taxable).isEqualTo(left).isNotEqualTo(tax);
  }

  @Test
  void s8_2296_of_19991_whole_rupee_prices_have_no_split() {
    long refused =
        LongStream.rangeClosed(10, 20_000)
            .mapToObj(Money::rupees)
            .filter(price -> VatRate.NEPAL.taxablePartOf(price).isEmpty())
            .count();

    assertThat(refused).isEqualTo(2_296);
  }

  @Test
  void s8_tax_is_what_a_decimal_calculator_says() {
    Random random = new Random(SEED);
    for (int round = 0; round < 10_000; round++) {
      long paisa = random.nextLong(1L << random.nextInt(1, 62));
      int rate = random.nextInt(10_001);
      BigDecimal exact = BigDecimal.valueOf(paisa).multiply(BigDecimal.valueOf(rate, 4));

      Money tax = new VatRate(rate).on(Money.paisa(paisa));

      assertThat(tax.paisa())
          .as("%d bp on %d", rate, paisa)
          .isEqualTo(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
  }

  @Test
  void s8_a_split_is_found_whenever_there_is_one() {
    for (long paisa = 0; paisa < 20_000; paisa++) {
      Money inclusive = Money.paisa(paisa);
      boolean exists =
          LongStream.rangeClosed(Math.max(0, paisa * 100 / 113 - 2), paisa * 100 / 113 + 2)
              .mapToObj(Money::paisa)
              .anyMatch(part -> part.plus(VatRate.NEPAL.on(part)).equals(inclusive));

      assertThat(VatRate.NEPAL.taxablePartOf(inclusive).isPresent())
          .as("%s", inclusive)
          .isEqualTo(exists);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001})
  void a_rate_is_0_to_100_percent(int basisPoints) {
    assertThatThrownBy(() -> new VatRate(basisPoints)).isInstanceOf(IllegalArgumentException.class);
  }
}
