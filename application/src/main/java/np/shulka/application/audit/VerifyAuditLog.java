package np.shulka.application.audit;

import java.util.Optional;
import np.shulka.application.audit.AuditChain.Check;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells whether the audit log is what was written into it. Nothing is written. */
@PrimaryPort
public final class VerifyAuditLog {
  private final AuditChain chain;

  public VerifyAuditLog(AuditChain chain) {
    this.chain = chain;
  }

  /**
   * Verifies it.
   *
   * @param whole from its first entry on, and not from what was found sound before
   */
  public Verified verify(boolean whole) {
    Optional<AuditHead> since = whole ? Optional.empty() : chain.remembered();
    Check check = chain.check(since);
    Optional<AuditHead> remembered = chain.remembered();
    boolean cut = remembered.filter(head -> !isThere(head, check)).isPresent();
    if (!cut || !check.isSound()) return new Verified(since, check);
    long last = check.head().map(AuditHead::sequence).orElse(0L);
    return new Verified(since, new Check(check.checked(), check.head(), Optional.of(last + 1)));
  }

  /** The head moves forward only. */
  private static boolean isThere(AuditHead remembered, Check check) {
    return check.head().filter(head -> head.sequence() >= remembered.sequence()).isPresent();
  }

  /**
   * What was found.
   *
   * @param since the entry from which on it was verified; all of it was if empty
   */
  public record Verified(Optional<AuditHead> since, Check check) {}
}
