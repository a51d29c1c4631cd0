package np.shulka.application.simulation.bug.judging;

import np.shulka.application.payment.Payments;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.StatedStatus;

/** S15: paid in another amount is as good as not paid, so nobody ever sees that money. */
public final class TakesMismatchForFailure implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Payments payments = real.books().payments();
    return Told.as(real, report -> read(report, payments));
  }

  private static LookupReport read(LookupReport report, Payments payments) {
    boolean fits =
        payments
            .find((Pidx) report.asked())
            .filter(payment -> payment.amount().equals(report.says().total()))
            .isPresent();
    if (fits || report.says().status() != GatewayStatus.COMPLETED) return report;
    var failed = new StatedStatus(GatewayStatus.CANCELLED, report.says().stated().text());
    return Told.saying(report, Told.stated(report.says(), failed));
  }
}
