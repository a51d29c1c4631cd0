package np.shulka.adapters.web.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UntakenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it says that it is gone                          | gone
          it answered 503                                  | answered
          only https is called                             | not-https
          its name leads to an address that is not public  | not-public
          no end after 15 s                                | too-slow
          no answer: ConnectException                      | no-answer
          something that nobody thought of                 |
                                                           |
          """)
  void a_sentence_has_a_name(@Nullable String trouble, @Nullable String code) {
    assertThat(Untaken.code(trouble)).isEqualTo(code);
  }
}
