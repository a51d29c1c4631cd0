package np.shulka.application.simulation.bug.asking;

import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;

/** W6, K4: "Expired" and "User canceled" come with 400, and the client throws on every 400. */
public final class ThrowsOnBadRequest implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return real.with(Around.lookups(real.gateway(), ThrowsOnBadRequest::asked));
  }

  private static LookupReport asked(Pidx pidx, PaymentGatewayPort gateway) {
    LookupReport report = gateway.lookup(pidx);
    GatewayStatus status = report.says().status();
    if (status == GatewayStatus.EXPIRED || status == GatewayStatus.CANCELLED) {
      throw new GatewayAnswerUnusable("400");
    }
    return report;
  }
}
