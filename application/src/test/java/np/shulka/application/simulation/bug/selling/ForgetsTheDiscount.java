package np.shulka.application.simulation.bug.selling;

import java.util.Map;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.money.Money;

/** S7, I20: the gateway is asked for the price without the coupon. */
public final class ForgetsTheDiscount implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(
        Around.port(
            PaymentGatewayPort.class,
            real.gateway(),
            Map.of(
                "initiate",
                call ->
                    real.gateway().initiate(full((PaymentOrder) call.arguments().getFirst())))));
  }

  private static PaymentOrder full(PaymentOrder order) {
    Money lines =
        order.items().stream()
            .map(item -> item.unitPrice().times(item.quantity()))
            .reduce(Money.ZERO, Money::plus);
    return new PaymentOrder(
        order.payment(),
        order.description(),
        lines,
        order.tax(),
        order.items(),
        order.payer(),
        order.reference());
  }
}
