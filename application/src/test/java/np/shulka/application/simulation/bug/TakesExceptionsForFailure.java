package np.shulka.application.simulation.bug;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.Payments;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.work.Problem;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.Statement;

/** W5, W6: whatever goes wrong while asking means that the payment failed. */
public final class TakesExceptionsForFailure implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Payments payments = real.books().payments();
    return real.with(
        Around.lookups(real.gateway(), (pidx, gateway) -> asked(pidx, gateway, payments)));
  }

  private static LookupReport asked(Pidx pidx, PaymentGatewayPort gateway, Payments payments) {
    try {
      return gateway.lookup(pidx);
    } catch (Problem trouble) {
      Money due = payments.find(pidx).map(Payment::amount).orElse(Money.ZERO);
      var failed =
          new Statement(
              Optional.of(pidx),
              AReport.stated(GatewayStatus.CANCELLED),
              due,
              Optional.empty(),
              Money.ZERO,
              false,
              Optional.empty());
      ReportId id = new ReportId(new UUID(pidx.value().hashCode(), 0));
      return new LookupReport(id, pidx, failed, new RawAnswer(500, "", Instant.EPOCH));
    }
  }
}
