package np.shulka.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShareTest {
  private static final List<Long> EDGES =
      List.of(0L, 1L, 2L, 3L, 7L, (1L << 30) - 1, 1L << 30, (1L << 30) + 1);

  @Test
  void small_and_large_are_shared_alike() {
    for (long paisa : EDGES) {
      for (long part : EDGES) {
        for (long whole : EDGES.subList(1, EDGES.size())) {
          assertThat(Share.of(paisa, part, whole))
              .as("%d x %d / %d", paisa, part, whole)
              .isEqualTo(exactly(paisa, part, whole));
        }
      }
    }
  }

  private static long exactly(long paisa, long part, long whole) {
    return BigDecimal.valueOf(paisa)
        .multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  @Test
  void what_is_large_in_one_place_only_is_exact_too() {
    assertThat(Share.of(1L << 29, 1L << 61, 1L << 29)).isEqualTo(1L << 61);
    assertThat(Share.of(1_000, 1, Long.MAX_VALUE)).isZero();
  }
}
