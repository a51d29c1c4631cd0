package np.shulka.application.why;

import java.util.Map;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.identity.RecomputationId;
import np.shulka.domain.why.Recomputation;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Lets all invoices be worked out once more now, and not when it is time for it. */
@PrimaryPort
public final class StartRecomputation {
  private final Recomputations recomputations;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public StartRecomputation(
      Recomputations recomputations, AuditLog log, Transactions transactions, Setting setting) {
    this.recomputations = recomputations;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /** The run that is going on, or a new one. */
  public Recomputation.Running start(By by) {
    return Retry.onLostRace(
        () ->
            recomputations
                .latest()
                .filter(Recomputation.Running.class::isInstance)
                .map(Recomputation.Running.class::cast)
                .orElseGet(() -> begin(by)));
  }

  private Recomputation.Running begin(By by) {
    var id = new RecomputationId(setting.identifiers().next());
    var run = Recomputation.Running.begin(id, setting.now());
    Change added = Change.added(Map.of("startedAt", run.startedAt().toString()));
    return transactions.run(
        () -> {
          recomputations.begin(run);
          log.append(by.did("recomputation.started", "recomputation " + id, added, setting));
          return run;
        });
  }
}
