package np.shulka.application.audit;

import np.shulka.application.work.Page;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what was done by privilege, newest first. */
@PrimaryPort
public final class ReadAuditLog {
  private final AuditLog log;

  public ReadAuditLog(AuditLog log) {
    this.log = log;
  }

  public Page<AuditEntry> read(AuditLog.Search search, Page.Request page) {
    return log.list(search, page);
  }
}
