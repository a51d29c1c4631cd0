package np.shulka.adapters.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

final class RehearsalTest {
  /** Each of four papers is some kilobytes; one without letters would be less. */
  @Test
  void papers_in_both_languages_are_set_in_type() {
    var rehearsal = new Rehearsal(ATime.NEPAL, InstantSource.fixed(APaper.NOW));

    assertThat(rehearsal.round()).isGreaterThan(4 * 2_000);
  }
}
