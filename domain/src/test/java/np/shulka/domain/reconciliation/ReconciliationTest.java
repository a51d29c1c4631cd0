package np.shulka.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

final class ReconciliationTest {
  private static final Instant SOON = ATime.NOW.plusSeconds(60);
  private static final Span SPAN = new Span(ATime.NOW, SOON);
  private static final Progress SOME = new Progress(Stage.ATTEMPTS, "a", 10, 30, 3, 2);

  private static Reconciliation.Terms terms(Against against) {
    var id = new ReconciliationId(AnId.uuid());
    return new Reconciliation.Terms(id, against, SPAN, new Subject("asha"), ATime.NOW);
  }

  private final Reconciliation.Terms terms = terms(new Against.Gateway());
  private final Reconciliation.Running running =
      new Reconciliation.Running(terms, 7, SOME, ATime.NOW);

  @Test
  void it_begins_with_attempts_or_with_the_rows_of_a_file() {
    var file = terms(new Against.Settlement(new SettlementFileId(AnId.uuid()), 9));
    var attempts = new Progress(Stage.ATTEMPTS, "", 0, 30, 0, 0);
    var rows = new Progress(Stage.ROWS, "", 0, 9, 0, 0);

    assertThat(Reconciliation.Running.begin(terms, 30))
        .isEqualTo(new Reconciliation.Running(terms, 0, attempts, ATime.NOW));
    assertThat(Reconciliation.Running.begin(file, 9))
        .isEqualTo(new Reconciliation.Running(file, 0, rows, ATime.NOW));
  }

  @Test
  void whoever_goes_on_with_it_counts_on() {
    Progress next = SOME.tried(0);

    assertThat(running.goOn(next, SOON))
        .isEqualTo(new Reconciliation.Running(terms, 8, next, SOON));
    assertThat(running.finish(next, SOON)).isEqualTo(new Reconciliation.Done(terms, 8, next, SOON));
    assertThat(running.fail("gone", SOON))
        .isEqualTo(new Reconciliation.Failed(terms, 8, SOME, "gone", SOON));
  }

  @Test
  void it_keeps_its_name() {
    assertThat(running.id()).isEqualTo(terms.id());
    assertThat(running.getId()).isEqualTo(terms.id());
  }

  @Test
  void what_was_compared_is_counted() {
    assertThat(SOME.past("f", 5, 2)).isEqualTo(new Progress(Stage.ATTEMPTS, "f", 15, 30, 5, 2));
    assertThat(SOME.tried(3)).isEqualTo(new Progress(Stage.ATTEMPTS, "a", 10, 30, 3, 3));
    assertThat(SOME.enter(Stage.TRANSACTIONS))
        .isEqualTo(new Progress(Stage.TRANSACTIONS, "", 10, 30, 3, 2));
  }

  @Test
  void its_end_is_no_longer_compared() {
    assertThat(SPAN.contains(ATime.NOW)).isTrue();
    assertThat(SPAN.contains(SOON.minusNanos(1))).isTrue();
    assertThat(SPAN.contains(SOON)).isFalse();
    assertThat(SPAN.contains(ATime.NOW.minusNanos(1))).isFalse();
  }
}
