package np.shulka.application.simulation.bug.judging;

import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.StatedStatus;

/** W6: a status that is not in the list means that the payment came to nothing. */
public final class TakesUnknownForFailure implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Told.as(real, TakesUnknownForFailure::read);
  }

  private static LookupReport read(LookupReport report) {
    StatedStatus stated = report.says().stated();
    if (stated.status() != GatewayStatus.UNRECOGNISED) return report;
    var failed = new StatedStatus(GatewayStatus.CANCELLED, stated.text());
    return Told.saying(report, Told.stated(report.says(), failed));
  }
}
