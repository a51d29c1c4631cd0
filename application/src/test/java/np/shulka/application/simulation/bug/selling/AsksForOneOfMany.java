package np.shulka.application.simulation.bug.selling;

import java.util.Map;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.money.Money;

/** S16, I20: the gateway is told the price of the plan, and not what the invoice froze. */
public final class AsksForOneOfMany implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(
        Around.port(
            PaymentGatewayPort.class,
            real.gateway(),
            Map.of(
                "initiate",
                call -> real.gateway().initiate(one((PaymentOrder) call.arguments().getFirst())))));
  }

  private static PaymentOrder one(PaymentOrder order) {
    int quantity = order.items().getFirst().quantity();
    return new PaymentOrder(
        order.payment(),
        order.description(),
        order.items().getFirst().unitPrice(),
        Money.paisa(order.tax().paisa() / quantity),
        order.items(),
        order.payer(),
        order.reference());
  }
}
