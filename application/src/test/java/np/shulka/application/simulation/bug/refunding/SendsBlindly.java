package np.shulka.application.simulation.bug.refunding;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.simulation.wiring.Merchant;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Page;
import np.shulka.application.work.Setting;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;

/** S24: a part of which nobody knows whether it went back is ordered once more. */
public final class SendsBlindly implements PlantedBug {
  private static final Page.Request SOME = new Page.Request(50, Optional.empty());

  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    Merchant merchant = real.merchant();
    return real.with(
        merchant.with(merchant.refunding().sweeping(sweep -> andBlindly(sweep, ports))));
  }

  private static IntUnaryOperator andBlindly(IntUnaryOperator sweep, Ports ports) {
    return limit -> {
      for (Refund refund : ports.office().back().refunds().all(SOME).items()) {
        if (refund instanceof Refund.Parked) order(refund, ports);
      }
      return sweep.applyAsInt(limit);
    };
  }

  private static void order(Refund refund, Ports ports) {
    Payment.Completed paid =
        (Payment.Completed)
            ports.books().payments().find(refund.intent().about().payment()).orElseThrow();
    ports
        .gateway()
        .refund(
            new RefundOrder(
                paid.proof().transaction(),
                Optional.of(refund.intent().amount()),
                Optional.empty()));
  }
}
