package np.shulka.application.simulation.oracle.life;

import java.time.Duration;
import java.time.Instant;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;

/**
 * I10: once faults have stopped, nothing is overdue for longer than a lease and a sweep, and every
 * payment is where the gateway's last word puts it.
 */
public final class Converges implements Oracle {
  private static final String NAME = "I10 convergence";

  /** A lease of two minutes and what a sweep takes. */
  private static final Duration OVERDUE = Duration.ofMinutes(4);

  @Override
  public void afterwards(Afterwards world) {
    for (Payment payment : world.chronicle().payments()) {
      if (payment instanceof Payment.Watched watched) check(watched, world);
    }
  }

  private static void check(Payment.Watched payment, Afterwards world) {
    Instant latest = world.now().minus(OVERDUE);
    if (payment.watch().dueAt().filter(due -> due.isBefore(latest)).isPresent()) {
      throw new Violation(NAME, "nobody asks about a payment that is due", payment.id());
    }
    payment.link().reference().ifPresent(name -> requireLastWord(payment, name, world));
  }

  private static void requireLastWord(
      Payment.Watched payment, GatewayReference name, Afterwards world) {
    GatewayStatus truth =
        world.khalti().deal(name).map(deal -> deal.status()).orElse(GatewayStatus.UNRECOGNISED);
    boolean fits =
        switch (payment) {
          case Payment.Initiated _ ->
              truth == GatewayStatus.INITIATED || truth == GatewayStatus.UNRECOGNISED;
          case Payment.Pending _ -> truth == GatewayStatus.PENDING;
          case Payment.Closed _ ->
              truth == GatewayStatus.EXPIRED
                  || truth == GatewayStatus.CANCELLED
                  || truth == GatewayStatus.FAILED;
        };
    if (!fits && !world.paidJustNow(name)) {
      throw new Violation(NAME, "the gateway says " + truth + " for days", payment.id(), name);
    }
  }
}
