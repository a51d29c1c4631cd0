package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;

import java.util.Optional;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;

/** Sita's checkout, started and not paid yet, in a world of its own. */
final class ACheckout {
  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale());
  private final StartCheckout.Outcome.Started started = world.starts(SITA, plan);

  static Pidx pidx(Payment payment) {
    return (Pidx) ((Payment.Watched) payment).link().reference().orElseThrow();
  }

  World world() {
    return world;
  }

  Plan plan() {
    return plan;
  }

  Payment payment() {
    return started.payment().orElseThrow();
  }

  Invoice invoice() {
    return started.invoice().orElseThrow();
  }

  Pidx pidx() {
    return pidx(payment());
  }

  Verification verify() {
    return verify(payment());
  }

  Verification verify(Payment which) {
    return world.verification().verify(new Hint.OfPayment(which.id(), Optional.of(SITA)));
  }

  Payment stored() {
    return world.store().payments().find(payment().id()).orElseThrow();
  }

  Invoice storedInvoice() {
    return world.store().invoices().find(invoice().id()).orElseThrow();
  }

  void says(GatewayStatus status) {
    world.gateway().till().say(pidx(), status);
  }
}
