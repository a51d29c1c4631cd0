package np.shulka.application.simulation.bug.refunding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import np.shulka.application.payment.Payments;
import np.shulka.application.refund.Refunds;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Payment;

/**
 * K5: of what was settled more than 90 days ago nobody asks any more, also not what was due then.
 */
public final class AsksNoOldPayments implements PlantedBug {
  private static final Duration LAST = Duration.ofDays(90);

  @Override
  public Ports ports(Ports real) {
    Refunds refunds = real.office().back().refunds();
    Payments payments = real.books().payments();
    Refunds few =
        Around.port(
            Refunds.class, refunds, Map.of("claimSettled", call -> young(call, refunds, payments)));
    return real.with(real.office().with(few));
  }

  private static List<PaymentId> young(Invocation call, Refunds refunds, Payments payments) {
    Instant now = (Instant) call.arguments().getFirst();
    int limit = (Integer) call.arguments().getLast();
    return refunds.claimSettled(now, limit).stream()
        .filter(id -> isYoung(payments, id, now))
        .toList();
  }

  private static boolean isYoung(Payments payments, PaymentId id, Instant now) {
    return payments.find(id).orElseThrow() instanceof Payment.Completed paid
        && now.isBefore(paid.proof().provenAt().plus(LAST));
  }
}
