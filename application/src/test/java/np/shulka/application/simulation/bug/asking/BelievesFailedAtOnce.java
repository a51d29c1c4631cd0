package np.shulka.application.simulation.bug.asking;

import java.util.HashMap;
import java.util.Map;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;

/** S12: "Failed" is asked for twice, but the second answer is the first one from a cache. */
public final class BelievesFailedAtOnce implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    Map<Pidx, LookupReport> cache = new HashMap<>();
    return real.with(
        Around.lookups(real.gateway(), (pidx, gateway) -> asked(pidx, gateway, cache)));
  }

  private static LookupReport asked(
      Pidx pidx, PaymentGatewayPort gateway, Map<Pidx, LookupReport> cache) {
    if (cache.containsKey(pidx)) return cache.remove(pidx);
    LookupReport report = gateway.lookup(pidx);
    if (report.says().status() == GatewayStatus.FAILED) cache.put(pidx, report);
    return report;
  }
}
