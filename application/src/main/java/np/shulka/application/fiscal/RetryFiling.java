package np.shulka.application.fiscal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Lets the tax office be told again of what it refused, once somebody has looked into it. */
@PrimaryPort
public final class RetryFiling {
  private final Filings filings;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public RetryFiling(Filings filings, AuditLog log, Transactions transactions, Setting setting) {
    this.filings = filings;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /**
   * Lets it wait again.
   *
   * @return it as it is now; empty if it is not refused
   * @throws UnknownFiling if there is none
   */
  public Optional<Filing> retry(By by, UUID document) {
    return Retry.onLostRace(() -> retryOnce(by, document));
  }

  private Optional<Filing> retryOnce(By by, UUID document) {
    Filing known = filings.find(document).orElseThrow(UnknownFiling::new);
    if (known.status() != Filing.Status.REFUSED) return Optional.empty();
    Change change = new Change(Map.of("status", "REFUSED"), Map.of("status", "WAITING"));
    String target = "document " + document;
    transactions.run(
        () -> {
          log.append(by.did("filing.retried", target, change, setting));
          filings.again(known, setting.now());
          return known;
        });
    return filings.find(document);
  }
}
