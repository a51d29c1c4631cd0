package np.shulka.application.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Rows;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;

/** Plans by code. */
public final class InMemoryPlans implements Plans {
  private static final Comparator<Plan> CHEAPEST_FIRST =
      Comparator.<Plan, Long>comparing(plan -> plan.current().price().amount().paisa())
          .thenComparing(plan -> plan.code().value());

  private final InMemoryTransactions transactions;
  private final Rows<PlanCode, Plan> plans;

  public InMemoryPlans(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.plans = Rows.in(transactions);
  }

  @Override
  public List<Plan> onSale() {
    return plans.all().stream().filter(Plan::onSale).sorted(CHEAPEST_FIRST).toList();
  }

  @Override
  public Optional<Plan> find(PlanCode code) {
    return plans.find(code);
  }

  @Override
  public Optional<PlanVersion> version(PlanCode code, int number) {
    return find(code).map(Plan::current).filter(version -> version.number() == number);
  }

  @Override
  public void add(Plan plan) {
    transactions.atOnce(
        () -> {
          if (plans.has(plan.code())) throw new LostRace("plan " + plan.code());
          plans.put(plan.code(), plan);
          return plan;
        });
  }
}
