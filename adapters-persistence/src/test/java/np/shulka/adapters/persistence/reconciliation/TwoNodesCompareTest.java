package np.shulka.adapters.persistence.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.reconciliation.Reconciling;
import np.shulka.application.work.Race;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Told;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** Nodes that share a comparison on PostgreSQL, one of which dies in the middle. */
final class TwoNodesCompareTest {
  private static final int ATTEMPTS = 70;
  private final World world = new World(JooqStore.over(EmbeddedDatabase.fresh()));
  private final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));

  private void pays(int number) {
    var started = world.starts(new Subject("payer-" + number), plan);
    var payment = (Payment.Initiated) started.payment().orElseThrow();
    world.gateway().till().pay(((GatewayLink.Web) payment.link()).pidx());
  }

  @Test
  void each_difference_is_told_once_though_a_node_dies() {
    for (int i = 0; i < ATTEMPTS; i++) pays(i);
    Reconciling nodes = Reconciling.in(world);
    ReconciliationId id = nodes.withGateway();
    AtomicInteger asked = new AtomicInteger();
    world.gateway().beforeReply(() -> dies(asked.incrementAndGet()));

    try {
      nodes.round();
    } catch (Gone gone) {
      assertThat(nodes.report(id)).hasSize(20);
    }
    world.later(Duration.ofMinutes(3));
    Race.of(4, _ -> nodes.round());
    Reconciliation done = nodes.finish(id);

    assertThat(done).isInstanceOf(Reconciliation.Done.class);
    assertThat(done.progress().asked()).isEqualTo(ATTEMPTS);
    List<Told> report = nodes.report(id);
    assertThat(report).hasSize(ATTEMPTS).extracting(Told::about).doesNotHaveDuplicates();
    assertThat(report).extracting(Told::kind).containsOnly("paid-not-settled");
    assertThat(world.store().ourBooks().booked(nodes.always(), Optional.empty(), 10)).isEmpty();
  }

  private static void dies(int asked) {
    if (asked == 33) throw new Gone();
  }

  /** The process is gone. */
  private static final class Gone extends Error {
    private static final long serialVersionUID = 1L;
  }
}
