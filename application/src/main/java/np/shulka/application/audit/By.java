package np.shulka.application.audit;

import java.util.Optional;
import np.shulka.application.work.Setting;
import np.shulka.domain.subscriber.Subject;

/** Who does something by privilege, and why, if a reason was given. */
public record By(Subject actor, Optional<String> reason) {

  /** What is written down about what they did now. */
  public AuditEntry did(String action, String target, AuditEntry.Change change, Setting setting) {
    return new AuditEntry(
        setting.identifiers().next(), actor, action, target, reason, change, setting.now());
  }
}
