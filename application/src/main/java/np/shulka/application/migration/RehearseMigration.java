package np.shulka.application.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.PlanHistory;
import np.shulka.application.work.Page;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.catalog.Lead;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PinnedPlan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.catalog.Rehearsal;
import np.shulka.domain.identity.RehearsalId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows who would be moved to a newer version of a plan, and what they would pay when (S16). */
@PrimaryPort
public final class RehearseMigration {
  private final Catalog catalog;
  private final Rehearsals rehearsals;
  private final AuditLog log;
  private final Transactions transactions;
  private final Setting setting;

  public RehearseMigration(
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

  /** Rehearses it; nobody is moved, and what was found is kept. */
  public Outcome rehearse(By by, Wish wish, Page.Request page) {
    return catalog
        .plans()
        .history(wish.plan())
        .map(history -> rehearse(by, wish, history, page))
        .orElseGet(Outcome.NoSuchPlan::new);
  }

  private Outcome rehearse(By by, Wish wish, PlanHistory history, Page.Request page) {
    Optional<PlanVersion> version = version(history, wish.toVersion());
    if (version.isEmpty()) return new Outcome.NoSuchVersion();
    PinnedPlan to = new PinnedPlan(wish.plan(), wish.toVersion(), version.get().billingPeriod());
    List<Migration> before = catalog.migrations().announced(wish.plan());
    if (before.stream().anyMatch(earlier -> earlier.to().version() > to.version())) {
      return new Outcome.MovedFurther();
    }
    if (wish.lead().effectiveFrom(setting.now()).isBefore(setting.now())) {
      return new Outcome.TooLate();
    }
    if (rehearsals.older(to).keySet().stream().anyMatch(older -> isOther(history, older, to))) {
      return new Outcome.OtherInterval();
    }
    var id = new RehearsalId(setting.identifiers().next());
    var seen = new Rehearsal.Seen(history.plan().current().number(), before.size());
    var rehearsal = new Rehearsal(id, to, seen, wish.lead(), setting.now());
    return new Outcome.Done(Rehearsed.of(kept(by, rehearsal), rehearsals, catalog, page));
  }

  private static Optional<PlanVersion> version(PlanHistory history, int number) {
    return history.versions().stream().filter(it -> it.number() == number).findFirst();
  }

  private static boolean isOther(PlanHistory history, int older, PinnedPlan to) {
    return version(history, older)
        .filter(version -> !version.billingPeriod().equals(to.billingPeriod()))
        .isPresent();
  }

  private Rehearsal kept(By by, Rehearsal rehearsal) {
    Map<String, Object> facts =
        Map.of(
            "rehearsalId", rehearsal.id().toString(),
            "toVersion", rehearsal.to().version(),
            "effectiveFrom", rehearsal.effectiveFrom().toString());
    String target = "plan " + rehearsal.to().code();
    return transactions.run(
        () -> {
          rehearsals.add(rehearsal);
          log.append(by.did("migration.rehearsed", target, Change.added(facts), setting));
          return rehearsal;
        });
  }

  /**
   * Who is to be moved how soon.
   *
   * @param toVersion everybody on an older version of the plan
   */
  public record Wish(PlanCode plan, int toVersion, Lead lead) {}

  /** What became of it. */
  public sealed interface Outcome {

    /** This is what it would do. */
    record Done(Rehearsed found) implements Outcome {}

    /** There is no plan of that code. */
    record NoSuchPlan() implements Outcome {}

    /** It has no version of that number. */
    record NoSuchVersion() implements Outcome {}

    /** People were told that they are moved further: nobody is moved back. */
    record MovedFurther() implements Outcome {}

    /** It would take effect before it was announced. */
    record TooLate() implements Outcome {}

    /** Somebody pays by another interval, and would pay for a time that they never chose. */
    record OtherInterval() implements Outcome {}
  }
}
