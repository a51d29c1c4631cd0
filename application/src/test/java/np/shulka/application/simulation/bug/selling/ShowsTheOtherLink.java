package np.shulka.application.simulation.bug.selling;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.Reading;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;

/** W6: a checkout is opened twice to be sure of an answer; one is stored, the other one shown. */
public final class ShowsTheOtherLink implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    Map<PaymentId, GatewayLink> others = new HashMap<>();
    PaymentGatewayPort twice =
        Around.port(
            PaymentGatewayPort.class,
            ports.gateway(),
            Map.of(
                "initiate",
                call -> {
                  PaymentOrder order = (PaymentOrder) call.arguments().getFirst();
                  return initiate(order, ports.gateway(), others);
                }));
    UseCases real = UseCases.over(ports.with(twice), setting);
    UnaryOperator<Payment> shown = payment -> other(payment, others);
    UseCases.Selling selling = real.selling();
    Reading reading = real.reading();
    return new UseCases(
        new UseCases.Selling(
            selling.start(),
            (payer, invoice, channel) ->
                shown(selling.payInvoice().pay(payer, invoice, channel), shown),
            token -> shown(selling.payByLink().apply(token), shown)),
        real.changing(),
        real.verifying(),
        new Reading(
            reading.entitlements(),
            (reader, id) -> shown.apply(reading.payment().apply(reader, id)),
            reading.invoice(),
            reading.subscription(),
            reading.subscriptions(),
            reading.payments(),
            reading.progress()),
        real.upkeep(),
        real.merchant(),
        real.idempotency());
  }

  private static GatewayLink initiate(
      PaymentOrder order, PaymentGatewayPort gateway, Map<PaymentId, GatewayLink> others) {
    GatewayLink first = gateway.initiate(order);
    try {
      others.put(order.payment(), gateway.initiate(order));
    } catch (GatewayUnavailable once) {
      return first;
    }
    return first;
  }

  private static OpenAttempt.Outcome shown(
      OpenAttempt.Outcome outcome, UnaryOperator<Payment> shown) {
    return outcome instanceof OpenAttempt.Outcome.Opened(var payment, var fresh)
        ? new OpenAttempt.Outcome.Opened(shown.apply(payment), fresh)
        : outcome;
  }

  private static Payment other(Payment payment, Map<PaymentId, GatewayLink> others) {
    if (!(payment instanceof Payment.Initiated stored)) return payment;
    GatewayLink link = others.getOrDefault(stored.id(), stored.link());
    return new Payment.Initiated(stored.attempt(), stored.revision(), link, stored.watch());
  }
}
