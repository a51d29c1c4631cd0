package np.shulka.application.simulation.bug;

import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.Payments;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;

/** W1: whatever was paid, it counts as what was asked for. */
public final class SkipsTheAmountCheck implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Payments payments = real.books().payments();
    return real.with(
        Around.lookups(real.gateway(), (pidx, gateway) -> paid(pidx, gateway, payments)));
  }

  private static LookupReport paid(Pidx pidx, PaymentGatewayPort gateway, Payments payments) {
    LookupReport report = gateway.lookup(pidx);
    return payments
        .find(pidx)
        .map(Payment::amount)
        .map(due -> amounting(report, due))
        .orElse(report);
  }

  private static LookupReport amounting(LookupReport report, Money due) {
    Statement says = report.says();
    Statement changed =
        new Statement(
            says.about(),
            says.stated(),
            due,
            says.transaction(),
            says.fee(),
            says.refunded(),
            says.order());
    return new LookupReport(report.id(), report.asked(), changed, report.raw());
  }
}
