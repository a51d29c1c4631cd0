package np.shulka.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FlawTest {

  /** They are kept and told; words may change, these may not. */
  @Test
  void every_flaw_keeps_its_name() {
    assertThat(Stream.of(Flaw.Kind.values()).map(Flaw.Kind::code))
        .containsExactly(
            "not-a-name",
            "not-an-amount",
            "not-whole-paisa",
            "not-a-date",
            "too-few-cells",
            "broken-quotes",
            "broken-quotes-up-to",
            "broken-quotes-to-the-end",
            "no-answer",
            "unusable-answer",
            "other");
  }

  @Test
  void a_cell_is_told_as_it_is() {
    Flaw flaw = Flaw.Kind.NOT_A_NAME.with(Map.of("column", "transaction", "cell", "{column} $1"));

    assertThat(flaw.words()).isEqualTo("the transaction is not a name: {column} $1");
    assertThat(Flaw.Kind.NOT_A_NAME.with(Map.of()).words()).isEqualTo("the ? is not a name: ?");
  }
}
