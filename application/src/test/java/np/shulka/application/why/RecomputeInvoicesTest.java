package np.shulka.application.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Plans;
import np.shulka.application.simulation.bug.Around;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.money.Money;
import np.shulka.domain.why.Difference;
import np.shulka.domain.why.Finding;
import np.shulka.domain.why.Recomputation;
import np.shulka.domain.why.Recomputation.Finished;
import np.shulka.domain.why.Recomputation.Running;
import org.junit.jupiter.api.Test;

/** Everything that was ever charged comes to the same once more. */
final class RecomputeInvoicesTest extends WhyStory {
  private Recomputation run() {
    return world.store().recomputations().latest().orElseThrow();
  }

  private void livesAYear() {
    begin();
    at("2026-03-16T15:20").changes(a, Map.of(storage, 2));
    at("2026-03-20T10:00").paysTheOffer();
    at("2026-04-11T10:00").changes(b, Map.of(storage, 1));
    at("2026-04-20T10:00").paysTheOffer();
    at("2026-05-11T10:00").changes(yearly, Map.of());
  }

  @Test
  void every_kind_of_line_comes_to_the_same_paisa() {
    livesAYear();

    int looked = recomputing().recompute(100);

    assertThat(looked).isEqualTo(invoices().size()).isGreaterThanOrEqualTo(6);
    assertThat(run()).isInstanceOf(Finished.class);
    assertThat(run().progress().checked()).isEqualTo(looked);
    assertThat(run().progress().unexplained()).isZero();
    assertThat(run().progress().differing()).isZero();
    assertThat(world.alerts().ofInvoices()).isEmpty();
  }

  @Test
  void it_goes_on_where_it_was_killed() {
    livesAYear();

    assertThat(recomputing().recompute(2)).isEqualTo(2);
    assertThat(run()).isInstanceOf(Running.class);
    while (recomputing().recompute(2) == 2) assertThat(run()).isInstanceOf(Running.class);

    assertThat(run().progress().checked()).isEqualTo(invoices().size());
    assertThat(run()).isInstanceOf(Finished.class);
  }

  @Test
  void the_next_run_begins_when_it_is_time_for_it() {
    begin();
    recomputing().recompute(100);
    var first = run();

    assertThat(recomputing().recompute(100)).isZero();
    assertThat(run()).isEqualTo(first);
    world.later(Duration.ofDays(1));
    assertThat(recomputing().recompute(100)).isEqualTo(invoices().size());
    assertThat(run().id()).isNotEqualTo(first.id());
  }

  @Test
  void what_differs_is_found_and_somebody_is_alerted() {
    begin();
    Plan dearer = a.revise(APlan.onSale().costing(Money.rupees(1_200)).terms());
    world.store().write(() -> world.store().plans().replace(a, dearer));

    todaysPrices().recompute(100);

    assertThat(run().progress().differing()).isEqualTo(1);
    assertThat(world.store().recomputations().findings(run().id(), 10))
        .map(finding -> ((Finding.Differs) finding).difference())
        .contains(new Difference("line 1", Money.rupees(1_000), Money.rupees(1_200)))
        .contains(new Difference("tax in the ledger", Money.rupees(130), Money.rupees(156)));
    assertThat(world.alerts().ofInvoices()).isNotEmpty();
  }

  /** One that looks prices up where they are not kept. */
  private RecomputeInvoices todaysPrices() {
    Catalog real = world.store().catalog();
    Plans today =
        Around.port(
            Plans.class,
            real.plans(),
            new HashMap<>(
                Map.of(
                    "version",
                    call ->
                        real.plans()
                            .find((PlanCode) List.copyOf(call.arguments()).getFirst())
                            .map(Plan::current))));
    var catalog =
        new Catalog(today, real.addOns(), real.coupons(), real.redemptions(), real.migrations());
    return new RecomputeInvoices(
        world.store().recomputations(),
        catalog,
        world.store().transactions(),
        world.setting(),
        Duration.ofDays(1));
  }
}
