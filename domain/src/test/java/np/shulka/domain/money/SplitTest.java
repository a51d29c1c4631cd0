package np.shulka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SplitTest {

  private static final long SEED = 333;

  private static List<Money> paisa(String amounts) {
    return Arrays.stream(amounts.split(" ")).map(Long::valueOf).map(Money::paisa).toList();
  }

  @ParameterizedTest(name = "{0} over {1} is {2}")
  @CsvSource({
    "10000, 33333 33333 33334, 3333 3334 3333", // S7
    "13000, 33333 33333 33333, 4333 4334 4333", // S8
    "1, 1 1 1, 0 1 0",
    "0, 1 2 3, 0 0 0",
    "100, 0 5 0, 0 100 0",
    "7, 9, 7",
  })
  void parts_are_rounded_cumulatively(long total, String weights, String parts) {
    assertThat(Split.of(Money.paisa(total), paisa(weights))).isEqualTo(paisa(parts));
  }

  @Test
  void parts_always_add_up() {
    Random random = new Random(SEED);
    for (int round = 0; round < 5_000; round++) {
      Money total = Money.paisa(random.nextLong(1_000_000_000_000L));
      List<Money> weights =
          LongStream.generate(() -> random.nextLong(1_000_000))
              .limit(random.nextInt(1, 12))
              .mapToObj(Money::paisa)
              .toList();
      if (weights.stream().allMatch(Money::isZero)) continue;

      List<Money> parts = Split.of(total, weights);

      assertThat(parts).hasSameSizeAs(weights);
      assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(total);
    }
  }

  @Test
  void nothing_can_be_shared_over_nothing() {
    List<Money> nothing = List.of(Money.ZERO, Money.ZERO);

    assertThatThrownBy(() -> Split.of(Money.paisa(1), nothing))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
