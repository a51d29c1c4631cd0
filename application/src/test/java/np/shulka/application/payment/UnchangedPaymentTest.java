package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.payment.Payment;
import org.junit.jupiter.api.Test;

/** Most questions change nothing, so they read nothing but what they are about. */
final class UnchangedPaymentTest {
  private final World world = new World();
  private final Payment payment =
      world.starts(SITA, world.sells(APlan.onSale())).payment().orElseThrow();

  @Test
  void the_sweep_reads_no_subscription() {
    world.clock().set(dueAt());
    Books books = withoutSubscriptions(world.books());
    var people = world.store().subscribers();
    var verifying = new VerifyPayment(books, people, world.gateway(), world.setting());

    assertThat(new SweepPayments(books, verifying, world.setting()).sweep(10)).isOne();

    assertThat(world.alerts().raised()).isEmpty();
    assertThat(dueAt()).isAfter(world.clock().instant());
  }

  private Instant dueAt() {
    var watched = (Payment.Watched) world.store().payments().find(payment.id()).orElseThrow();
    return watched.watch().dueAt().orElseThrow();
  }

  private static Books withoutSubscriptions(Books real) {
    RuntimeException tooSlow = new StoreTooSlow(new IllegalStateException("57014"));
    return new Books(
        real.transactions(),
        Around.failing(Subscriptions.class, real.subscriptions(), "find", tooSlow),
        real.invoices(),
        real.payments(),
        real.outbox(),
        real.ledger(),
        real.notices());
  }
}
