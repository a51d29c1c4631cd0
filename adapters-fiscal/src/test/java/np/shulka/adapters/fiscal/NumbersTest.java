package np.shulka.adapters.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Language;
import org.junit.jupiter.api.Test;

final class NumbersTest {
  private static final Numbers ENGLISH = new Numbers(Language.ENGLISH, ATime.NEPAL);
  private static final Words WORDS = new Words(Locale.ENGLISH);

  @Test
  void a_day_has_both_its_names() {
    assertThat(ENGLISH.date(LocalDate.of(2034, 4, 13), WORDS))
        .isEqualTo("2090-12-30 BS (2034-04-13 AD)");
  }

  /** Twelve years that are paid at once reach beyond the calendar, and their invoice is printed. */
  @Test
  void a_day_beyond_the_calendar_has_one() {
    assertThat(ENGLISH.date(LocalDate.of(2034, 4, 14), WORDS)).isEqualTo("2034-04-14");
  }
}
