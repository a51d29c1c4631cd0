package np.shulka.application.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.subscriber.Subject;

/**
 * One thing that was done by privilege.
 *
 * @param action what was done: {@code plan.retired}
 * @param target to what: {@code plan pro-monthly}
 */
public record AuditEntry(
    UUID id,
    Subject actor,
    String action,
    String target,
    Optional<String> reason,
    Change change,
    Instant at) {

  /**
   * What it was and what it became: text, whole numbers, booleans, and maps and lists of these;
   * nothing where there was nothing.
   */
  public record Change(Map<String, Object> before, Map<String, Object> after) {
    public Change {
      before = Map.copyOf(before);
      after = Map.copyOf(after);
    }

    /** Something that was not there before. */
    public static Change added(Map<String, Object> after) {
      return new Change(Map.of(), after);
    }
  }
}
