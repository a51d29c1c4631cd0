package np.shulka.application.catalog;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Rows;
import np.shulka.domain.catalog.Announced;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.identity.SubscriptionId;

/** Migrations in the order of their announcement. */
public final class InMemoryMigrations implements Migrations {
  private final InMemoryTransactions transactions;
  private final BiPredicate<RehearsalId, SubscriptionId> named;
  private final Rows<MigrationId, Migration> rows;

  /**
   * None so far.
   *
   * @param named whether a rehearsal named somebody
   */
  public InMemoryMigrations(
      InMemoryTransactions transactions, BiPredicate<RehearsalId, SubscriptionId> named) {
    this.transactions = transactions;
    this.named = named;
    this.rows = Rows.in(transactions);
  }

  @Override
  public List<Migration> announced(PlanCode plan) {
    return such(migration -> migration.to().code().equals(plan));
  }

  @Override
  public Map<SubscriptionId, Announced> naming(Set<SubscriptionId> subscriptions) {
    return subscriptions.stream().collect(toMap(identity(), this::naming));
  }

  @Override
  public Announced naming(SubscriptionId subscription) {
    return new Announced(such(it -> named.test(it.rehearsal(), subscription)));
  }

  /** All that were ever announced. */
  public List<Migration> all() {
    return rows.all();
  }

  private List<Migration> such(Predicate<Migration> wanted) {
    return rows.all().stream()
        .filter(wanted)
        .sorted(Comparator.comparingInt(Migration::number))
        .toList();
  }

  @Override
  public void add(Migration migration) {
    transactions.requireOpen();
    List<Migration> before = announced(migration.to().code());
    if (before.size() >= migration.number()) throw new LostRace("plan " + migration.to().code());
    rows.put(migration.id(), migration);
  }
}
