package np.shulka.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditChain.Check;
import np.shulka.application.audit.VerifyAuditLog.Verified;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** What every {@link AuditChain} does. */
public interface AuditChainContract {
  Store store();

  /** Does something by privilege. */
  default void acts() {
    AuditEntry entry =
        new AuditEntry(
            AnId.uuid(),
            new Subject("hari"),
            "plan.retired",
            "plan pro",
            Optional.empty(),
            AuditEntry.Change.added(Map.of("version", 1)),
            ATime.NOW);
    store().write(() -> store().audit().append(entry));
  }

  private Check whole() {
    return store().chain().check(Optional.empty());
  }

  @Test
  default void every_entry_is_checked_and_the_last_is_the_head() { // I17
    long before = whole().checked();
    acts();
    acts();

    Check check = whole();

    assertThat(check.isSound()).isTrue();
    assertThat(check.checked()).isEqualTo(before + 2);
    assertThat(check.head()).map(AuditHead::sequence).contains(before + 2);
  }

  @Test
  default void what_was_found_sound_is_not_checked_again() { // I17
    acts();
    Verified first = new WatchAuditLog(store().chain(), () -> ATime.NOW).watch(true);
    acts();

    Verified second = new VerifyAuditLog(store().chain()).verify(false);

    assertThat(first.check().isSound()).isTrue();
    assertThat(second.since()).isEqualTo(first.check().head());
    assertThat(second.check().checked()).isEqualTo(1);
    assertThat(second.check().isSound()).isTrue();
  }

  @Test
  default void a_head_that_is_not_there_is_a_break() { // I17
    acts();
    AuditHead head = whole().head().orElseThrow();
    var another = new AuditHead(head.sequence(), "00".repeat(32));
    var later = new AuditHead(head.sequence() + 1, head.hash());

    assertThat(store().chain().check(Optional.of(another)).firstBreak()).contains(head.sequence());
    assertThat(store().chain().check(Optional.of(later)).firstBreak())
        .contains(head.sequence() + 1);
    assertThat(store().chain().check(Optional.of(head)).isSound()).isTrue();
  }
}
