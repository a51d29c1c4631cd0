package np.shulka.application.audit;

import java.time.Instant;
import java.util.Optional;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The chain in which the entries of the audit log stand, each with the hash of all before it. */
@SecondaryPort
public interface AuditChain {

  /**
   * Hashes the entries once more, without holding them.
   *
   * @param since an entry that is believed, and all before it; everything is hashed if empty
   */
  Check check(Optional<AuditHead> since);

  /** The head that was found sound last, if one was. */
  Optional<AuditHead> remembered();

  /** Remembers a head for ever; nothing happens if it or a later one is remembered already. */
  void remember(AuditHead head, Instant now);

  /**
   * What was found.
   *
   * @param checked how many entries were hashed
   * @param head the last entry there is
   * @param firstBreak the first place where an entry is not what it was or is missing
   */
  record Check(long checked, Optional<AuditHead> head, Optional<Long> firstBreak) {
    public boolean isSound() {
      return firstBreak.isEmpty();
    }
  }
}
