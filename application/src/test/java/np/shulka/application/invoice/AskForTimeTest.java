package np.shulka.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.RecordedAlerts;
import np.shulka.application.work.Setting;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Chosen;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscription.ASubscription;
import np.shulka.domain.subscription.Agreement;
import org.junit.jupiter.api.Test;

final class AskForTimeTest {
  private final AtomicLong ticks = new AtomicLong();

  /** A clock that goes on between any two looks at it, as a real one does. */
  private final InstantSource clock = () -> ATime.NOW.plusNanos(1_000 * ticks.incrementAndGet());

  @Test
  void what_is_due_at_once_is_issued_at_that_moment_too() {
    var setting =
        new Setting(CountingIdentifiers.fresh(), clock, ATime.NEPAL, new RecordedAlerts());
    var plan = APlan.onSale().build();
    Agreement agreement = ASubscription.to(plan).agreement();
    Instant now = setting.now();

    PaymentRequest request =
        new AskForTime(setting)
            .asking(
                agreement,
                new Purpose.Time(agreement.selection(), 2),
                new Charges(
                    AskForTime.lines(
                        new Chosen(agreement.selection(), plan.current(), List.of()), 2)),
                new PaymentRequest.Dates(now, now));

    assertThat(request.dueAt()).isEqualTo(request.issuedAt());
    assertThat(request.charges().lines()).hasSize(2);
  }

  @Test
  void a_first_request_is_due_when_it_is_issued() {
    World world = new World();
    var started =
        (StartCheckout.Outcome.Started) world.orders(World.SITA, world.sells(APlan.onSale()));

    PaymentRequest request = started.invoice().orElseThrow().request();

    assertThat(Duration.between(request.issuedAt(), request.dueAt())).isZero();
  }
}
