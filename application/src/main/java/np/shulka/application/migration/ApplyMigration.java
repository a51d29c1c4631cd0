package np.shulka.application.migration;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.Rehearsal;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.RehearsalId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Announces a migration as it was rehearsed, and tells everybody whom it moves. It is one row: what
 * a period is sold as is decided when it is priced, and open requests keep their price (S16).
 */
@PrimaryPort
public final class ApplyMigration {
  private final Catalog catalog;
  private final Rehearsals rehearsals;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public ApplyMigration(
      Catalog catalog,
      Rehearsals rehearsals,
      AuditLog log,
      Transactions transactions,
      Setting setting) {
    this.catalog = catalog;
    this.rehearsals = rehearsals;
    this.log = log;
    this.transactions = transactions;
    this.setting = setting;
  }

  /** Announces it, if it would still do what the rehearsal showed. */
  public Outcome apply(By by, PlanCode code, RehearsalId id) {
    return Retry.onLostRace(() -> applyOnce(by, code, id));
  }

  private Outcome applyOnce(By by, PlanCode code, RehearsalId id) {
    Optional<Plan> plan = catalog.plans().find(code);
    if (plan.isEmpty()) return new Outcome.NoSuchPlan();
    return rehearsals
        .find(id)
        .filter(rehearsal -> rehearsal.to().code().equals(code))
        .map(rehearsal -> transactions.run(() -> announce(by, plan.get(), rehearsal)))
        .orElseGet(Outcome.NoSuchRehearsal::new);
  }

  private Outcome announce(By by, Plan plan, Rehearsal rehearsal) {
    var news =
        new News(
            plan.current().number() != rehearsal.seen().version(),
            catalog.migrations().announced(plan.code()).size() != rehearsal.seen().migrations(),
            rehearsal.isOld(setting.now()),
            rehearsals.drift(rehearsal, setting.now()));
    if (!news.isNone()) return new Outcome.Stale(news);
    var id = new MigrationId(setting.identifiers().next());
    Migration migration = rehearsal.announce(id, setting.now());
    catalog.migrations().add(migration);
    rehearsals.tell(migration, catalog.version(migration.to()));
    Change change = Change.added(facts(migration));
    log.append(by.did("plan.migrated", "plan " + plan.code(), change, setting));
    return new Outcome.Announced(migration);
  }

  private Map<String, Object> facts(Migration migration) {
    int count =
        rehearsals.counts(migration.rehearsal()).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    return Map.of(
        "migrationId", migration.id().toString(),
        "rehearsalId", migration.rehearsal().toString(),
        "toVersion", migration.to().version(),
        "effectiveFrom", migration.effectiveFrom().toString(),
        "subscriptions", count);
  }

  /**
   * What changed since the rehearsal.
   *
   * @param version another version of the plan was published
   * @param migration another migration was announced, perhaps by this very rehearsal
   * @param old it was too long ago, or the day that was chosen has come
   * @param drift others would be moved
   */
  public record News(boolean version, boolean migration, boolean old, Rehearsals.Drift drift) {
    boolean isNone() {
      return !version && !migration && !old && drift.isNone();
    }
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is announced. */
    record Announced(Migration migration) implements Outcome {}

    /** It would not do what was shown: rehearse it again. */
    record Stale(News news) implements Outcome {}

    /** There is no plan of that code. */
    record NoSuchPlan() implements Outcome {}

    /** There was no such rehearsal for that plan. */
    record NoSuchRehearsal() implements Outcome {}
  }
}
