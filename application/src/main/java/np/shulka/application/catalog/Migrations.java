package np.shulka.application.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import np.shulka.application.work.LostRace;
import np.shulka.domain.catalog.Announced;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.SubscriptionId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** All migrations that were ever announced; they never change. */
@SecondaryPort
public interface Migrations {

  /** Those of that plan, in the order in which they were announced. */
  List<Migration> announced(PlanCode plan);

  /** Those whose rehearsals named a subscription, for each that was named; nobody else is moved. */
  Map<SubscriptionId, Announced> naming(Set<SubscriptionId> subscriptions);

  /** Those whose rehearsals named that subscription. */
  default Announced naming(SubscriptionId subscription) {
    return naming(Set.of(subscription)).getOrDefault(subscription, Announced.NOTHING);
  }

  /**
   * Announces one, in the transaction of its caller.
   *
   * @throws LostRace if another one of the plan was announced meanwhile
   */
  void add(Migration migration);
}
