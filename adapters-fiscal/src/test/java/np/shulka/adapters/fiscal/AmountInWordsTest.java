package np.shulka.adapters.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, Zero rupees only, शून्य रुपैयाँ मात्र",
    "1, Zero rupees and one paisa only, शून्य रुपैयाँ एक पैसा मात्र",
    "100, One rupee only, एक रुपैयाँ मात्र",
    "113000, One thousand one hundred thirty rupees only, एक हजार एक सय तीस रुपैयाँ मात्र",
    "11300050, One lakh thirteen thousand rupees and fifty paisa only,"
        + " एक लाख तेह्र हजार रुपैयाँ पचास पैसा मात्र",
    "99999999, Nine lakh ninety-nine thousand nine hundred ninety-nine rupees and ninety-nine"
        + " paisa only, नौ लाख उनान्सय हजार नौ सय उनान्सय रुपैयाँ उनान्सय पैसा मात्र",
    "123456789000, One hundred twenty-three crore forty-five lakh sixty-seven thousand eight"
        + " hundred ninety rupees only,"
        + " एक सय तेइस करोड पैँतालीस लाख सतसट्ठी हजार आठ सय नब्बे रुपैयाँ मात्र",
  })
  void amounts_are_spelt_out(long paisa, String english, String nepali) {
    assertThat(AmountInWords.of(Money.paisa(paisa), Language.ENGLISH)).isEqualTo(english);
    assertThat(AmountInWords.of(Money.paisa(paisa), Language.NEPALI)).isEqualTo(nepali);
  }

  @Test
  void each_number_below_a_thousand_has_words_of_its_own() {
    for (Language language : Language.values()) {
      Set<String> words = new HashSet<>();
      IntStream.range(0, 1_000)
          .forEach(number -> words.add(AmountInWords.of(Money.rupees(number), language)));
      assertThat(words).hasSize(1_000);
    }
  }
}
