package np.shulka.application.audit;

import java.util.Optional;
import java.util.Set;
import np.shulka.application.work.Page;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Everything that was ever done by privilege, in order; nothing of it changes. */
@SecondaryPort
public interface AuditLog {

  /** Appends an entry, in the transaction of what it tells. */
  void append(AuditEntry entry);

  Page<AuditEntry> list(Search search, Page.Request page);

  /**
   * Whose entries and which actions are wanted; all of them where nothing is said.
   *
   * @param targets what they were done to; to anything if empty
   */
  record Search(Optional<Subject> actor, Optional<String> action, Set<String> targets) {
    public Search {
      targets = Set.copyOf(targets);
    }

    public Search(Optional<Subject> actor, Optional<String> action) {
      this(actor, action, Set.of());
    }

    /** Everything that was done to one of these. */
    public static Search about(Set<String> targets) {
      return new Search(Optional.empty(), Optional.empty(), targets);
    }

    public boolean matches(AuditEntry entry) {
      return actor.map(entry.actor()::equals).orElse(true)
          && action.map(entry.action()::equals).orElse(true)
          && (targets.isEmpty() || targets.contains(entry.target()));
    }
  }
}
