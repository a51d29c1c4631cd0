package np.shulka.application.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final Rows<PlanCode, PlanHistory> plans;

  public InMemoryPlans(InMemoryTransactions transactions) {
    this.transactions = transactions;
    this.plans = Rows.in(transactions);
  }

  @Override
  public List<Plan> onSale() {
    return plans.all().stream()
        .map(PlanHistory::plan)
        .filter(Plan::onSale)
        .sorted(CHEAPEST_FIRST)
        .toList();
  }

  @Override
  public Optional<Plan> find(PlanCode code) {
    return plans.find(code).map(PlanHistory::plan);
  }

  @Override
  public Optional<PlanVersion> version(PlanCode code, int number) {
    return plans.find(code).stream()
        .flatMap(history -> history.versions().stream())
        .filter(version -> version.number() == number)
        .findFirst();
  }

  @Override
  public void add(Plan plan) {
    transactions.atOnce(
        () -> {
          if (plans.has(plan.code())) throw new LostRace("plan " + plan.code());
          plans.put(plan.code(), new PlanHistory(plan, List.of(plan.current())));
          return plan;
        });
  }

  @Override
  public void replace(Plan before, Plan after) {
    transactions.requireOpen();
    PlanHistory stored = plans.find(before.code()).orElseThrow(() -> new LostRace("no plan"));
    if (!stored.plan().equals(before)) throw new LostRace("plan " + before.code());
    boolean next = after.current().number() > before.current().number();
    Stream<PlanVersion> news = next ? Stream.of(after.current()) : Stream.empty();
    List<PlanVersion> versions = Stream.concat(stored.versions().stream(), news).toList();
    plans.put(after.code(), new PlanHistory(after, versions));
  }

  @Override
  public Optional<PlanHistory> history(PlanCode code) {
    return plans.find(code);
  }

  @Override
  public List<PlanHistory> histories() {
    return plans.all().stream()
        .sorted(Comparator.comparing(history -> history.plan().code().value()))
        .toList();
  }
}
