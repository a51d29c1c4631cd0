package np.shulka.application.audit;

import java.time.InstantSource;
import np.shulka.application.audit.VerifyAuditLog.Verified;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Verifies what came to the audit log since the last time, and remembers its head if it is sound.
 */
@PrimaryPort
public final class WatchAuditLog {
  private final AuditChain chain;
  private final VerifyAuditLog verifying;
  private final InstantSource clock;

  public WatchAuditLog(AuditChain chain, InstantSource clock) {
    this.chain = chain;
    this.verifying = new VerifyAuditLog(chain);
    this.clock = clock;
  }

  /**
   * Looks once.
   *
   * @param whole from its first entry on
   */
  public Verified watch(boolean whole) {
    Verified found = verifying.verify(whole);
    if (found.check().isSound()) {
      found.check().head().ifPresent(head -> chain.remember(head, clock.instant()));
    }
    return found;
  }
}
