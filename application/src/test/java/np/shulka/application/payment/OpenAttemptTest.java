package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import np.shulka.application.payment.OpenAttempt.Outcome;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import org.junit.jupiter.api.Test;

final class OpenAttemptTest {

  private final World world = new World();
  private final StartCheckout.Outcome.Started started =
      world.starts(SITA, world.sells(APlan.onSale()));
  private final Invoice invoice = started.invoice().orElseThrow();
  private final Payment payment = started.payment().orElseThrow();

  private void paid() {
    Pidx pidx = (Pidx) ((Payment.Watched) payment).link().reference().orElseThrow();
    world.gateway().till().pay(pidx);
  }

  private void verified() {
    world.verification().verify(new Hint.OfPayment(payment.id(), Optional.empty()));
  }

  @Test
  void the_live_attempt_is_used_again() {
    assertThat(world.attempts().open(invoice, Channel.WEB))
        .isInstanceOfSatisfying(
            Outcome.Opened.class,
            opened -> {
              assertThat(opened.fresh()).isFalse();
              assertThat(opened.payment().id()).isEqualTo(payment.id());
            });
  }

  @Test
  void what_was_paid_meanwhile_is_not_paid_again() {
    paid();

    assertThat(world.attempts().open(invoice, Channel.WEB))
        .isInstanceOfSatisfying(
            Outcome.NotOpen.class,
            done -> assertThat(done.invoice()).isInstanceOf(Invoice.Paid.class));
  }

  @Test
  void what_was_settled_since_it_was_read_gets_no_new_attempt() {
    paid();
    verified();

    assertThat(world.attempts().open(invoice, Channel.WEB)).isInstanceOf(Outcome.NotOpen.class);

    assertThat(world.gateway().orders()).hasSize(1);
    assertThat(world.store().payments().openAttempt(invoice.id())).isEmpty();
  }

  @Test // seed 6348501571509751361
  void nothing_is_added_beside_what_opens_again_meanwhile() { // S12
    Pidx pidx = (Pidx) ((Payment.Watched) payment).link().reference().orElseThrow();
    world.gateway().till().say(pidx, GatewayStatus.EXPIRED);
    verified();
    Runnable bank =
        () -> {
          world.gateway().till().say(pidx, GatewayStatus.PENDING);
          verified();
        };

    assertThat(attemptsAfter(bank).open(invoice, Channel.WEB))
        .isInstanceOfSatisfying(
            Outcome.Opened.class,
            opened -> {
              assertThat(opened.fresh()).isFalse();
              assertThat(opened.payment()).isInstanceOf(Payment.Pending.class);
              assertThat(opened.payment().id()).isEqualTo(payment.id());
            });

    assertThat(world.gateway().orders()).hasSize(1);
  }

  /** Somebody acts between the question what is open and the new attempt, once. */
  private OpenAttempt attemptsAfter(Runnable act) {
    AtomicBoolean acted = new AtomicBoolean();
    Payments watched =
        Around.port(
            Payments.class,
            world.store().payments(),
            Map.of(
                "openAttempt",
                call -> {
                  Object answer = call.proceed();
                  if (acted.compareAndSet(false, true)) act.run();
                  return answer;
                }));
    Books books = world.books();
    return new OpenAttempt(
        new Books(
            books.transactions(),
            books.subscriptions(),
            books.invoices(),
            watched,
            books.outbox(),
            books.ledger(),
            books.notices()),
        world.store().subscribers(),
        world.gateway(),
        world.verification(),
        world.setting());
  }

  @Test
  void a_paid_invoice_cannot_be_paid() {
    paid();
    verified();
    Invoice paid = world.store().invoices().find(invoice.id()).orElseThrow();

    assertThat(world.attempts().open(paid, Channel.WEB)).isEqualTo(new Outcome.NotOpen(paid));
  }
}
