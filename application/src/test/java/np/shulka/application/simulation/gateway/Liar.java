package np.shulka.application.simulation.gateway;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import np.shulka.application.simulation.fault.FaultKind;
import np.shulka.application.simulation.fault.FaultMix;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;

/**
 * Changes what the gateway says on its way to us. It never says that the right amount was paid by
 * fresh money where it was not: nobody could see through that.
 */
final class Liar {
  private final FaultMix faults;
  private final Supplier<List<GatewayTransactionId>> counted;

  /**
   * Makes one.
   *
   * @param counted transactions that were counted before
   */
  Liar(FaultMix faults, Supplier<List<GatewayTransactionId>> counted) {
    this.faults = faults;
    this.counted = counted;
  }

  Statement change(Statement truth, Dice dice) {
    Statement said =
        faults.strikes(FaultKind.LIE_SPELLING, dice) ? Lie.about(truth).spelling(dice) : truth;
    if (truth.status() == GatewayStatus.COMPLETED) return changePaid(said, dice);
    return changeAny(said, dice);
  }

  private Statement changePaid(Statement truth, Dice dice) {
    Lie lie = Lie.about(truth);
    if (strikes(FaultKind.LIE_REGRESSES, dice)) {
      GatewayStatus back =
          dice.one(List.of(GatewayStatus.PENDING, GatewayStatus.INITIATED, GatewayStatus.EXPIRED));
      return lie.stated(AReport.stated(back));
    }
    if (strikes(FaultKind.LIE_NO_TRANSACTION, dice)) return lie.transaction(Optional.empty());
    if (strikes(FaultKind.LIE_REFUNDED, dice)) return lie.refunded();
    List<GatewayTransactionId> used = counted.get();
    if (!used.isEmpty() && strikes(FaultKind.LIE_USED_TRANSACTION, dice)) {
      return lie.transaction(Optional.of(dice.one(used)));
    }
    return changeAny(truth, dice);
  }

  private Statement changeAny(Statement truth, Dice dice) {
    Lie lie = Lie.about(truth);
    if (strikes(FaultKind.LIE_AMOUNT, dice)) return lie.amount(dice);
    if (truth.about().isPresent() && strikes(FaultKind.LIE_PIDX, dice)) {
      boolean none = dice.chance(0.5);
      return lie.about(none ? Optional.empty() : Optional.of(new Pidx("pidx-of-somebody-else")));
    }
    if (strikes(FaultKind.LIE_ORDER, dice)) return lie.order("another-order");
    if (strikes(FaultKind.LIE_UNKNOWN_STATUS, dice)) return lie.nonsense(dice);
    if (strikes(FaultKind.LIE_FAILED, dice))
      return lie.stated(AReport.stated(GatewayStatus.FAILED));
    return truth;
  }

  private boolean strikes(FaultKind kind, Dice dice) {
    return faults.strikes(kind, dice);
  }
}
