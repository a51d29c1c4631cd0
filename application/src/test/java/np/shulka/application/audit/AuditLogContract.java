package np.shulka.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} does. */
public interface AuditLogContract {
  Store store();

  private static AuditEntry entry(Subject actor, String action) {
    Map<String, Object> before = Map.of("status", "ACTIVE", "version", 1);
    Map<String, Object> after =
        Map.of("status", "RETIRED", "onSale", false, "features", Map.of("projects", 5));
    Optional<String> reason = Optional.of("nobody buys it — कोही किन्दैन");
    return new AuditEntry(
        AnId.uuid(), actor, action, "plan pro", reason, new Change(before, after), ATime.NOW);
  }

  private static Subject somebody() {
    return new Subject("admin-" + AnId.uuid());
  }

  private AuditEntry appended(AuditEntry entry) {
    store().write(() -> store().audit().append(entry));
    return entry;
  }

  private List<AuditEntry> by(Subject actor) {
    var search = new AuditLog.Search(Optional.of(actor), Optional.empty());
    return store().audit().list(search, new Page.Request(200, Optional.empty())).items();
  }

  @Test
  default void an_entry_stays_as_it_was_written() { // I17
    Subject actor = somebody();
    AuditEntry entry = appended(entry(actor, "plan.retired"));

    assertThat(by(actor)).containsExactly(entry);
  }

  @Test
  default void a_reason_and_a_before_may_be_missing() {
    Subject actor = somebody();
    Change added = Change.added(Map.of("version", 1));
    AuditEntry entry =
        new AuditEntry(
            AnId.uuid(), actor, "plan.created", "plan pro", Optional.empty(), added, ATime.NOW);

    appended(entry);

    assertThat(by(actor)).containsExactly(entry);
  }

  @Test
  default void an_entry_is_gone_with_what_it_tells() { // I17
    Subject actor = somebody();

    assertThatThrownBy(
            () ->
                store()
                    .write(
                        () -> {
                          store().audit().append(entry(actor, "plan.retired"));
                          throw new IllegalStateException("rolled back");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(by(actor)).isEmpty();
  }

  @Test
  default void entries_are_found_by_actor_and_action() {
    Subject actor = somebody();
    AuditEntry created = appended(entry(actor, "plan.created"));
    AuditEntry retired = appended(entry(actor, "plan.retired"));
    appended(entry(somebody(), "plan.retired"));
    var search = new AuditLog.Search(Optional.of(actor), Optional.of("plan.retired"));
    var any = new AuditLog.Search(Optional.empty(), Optional.empty());

    Page.Request page = new Page.Request(200, Optional.empty());

    assertThat(by(actor)).containsExactly(retired, created);
    assertThat(store().audit().list(search, page).items()).containsExactly(retired);
    assertThat(store().audit().list(any, page).items()).contains(created, retired);
  }

  @Test
  default void entries_are_found_by_what_they_were_done_to() {
    String refund = "refund " + AnId.uuid();
    String payment = "payment " + AnId.uuid();
    AuditEntry asked = appended(to(refund));
    AuditEntry checked = appended(to(payment));
    appended(to("refund " + AnId.uuid()));
    Page.Request page = new Page.Request(200, Optional.empty());

    var both = store().audit().list(AuditLog.Search.about(Set.of(refund, payment)), page);
    var one = store().audit().list(AuditLog.Search.about(Set.of(refund)), page);

    assertThat(both.items()).containsExactly(checked, asked);
    assertThat(one.items()).containsExactly(asked);
  }

  private static AuditEntry to(String target) {
    Change added = Change.added(Map.of());
    return new AuditEntry(
        AnId.uuid(), somebody(), "refund.requested", target, Optional.empty(), added, ATime.NOW);
  }

  @Test
  default void entries_come_in_parts_newest_first() {
    Subject actor = somebody();
    AuditEntry first = appended(entry(actor, "plan.created"));
    AuditEntry second = appended(entry(actor, "plan.retired"));
    var search = new AuditLog.Search(Optional.of(actor), Optional.empty());

    var part = store().audit().list(search, new Page.Request(1, Optional.empty()));
    var rest = store().audit().list(search, new Page.Request(1, part.next()));

    assertThat(part.items()).containsExactly(second);
    assertThat(rest).isEqualTo(new Page<>(List.of(first), Optional.empty()));
  }

  @Test
  default void many_at_once_are_all_kept() {
    Subject actor = somebody();

    Race.of(8, _ -> appended(entry(actor, "plan.versioned")));

    assertThat(by(actor)).hasSize(8);
  }
}
