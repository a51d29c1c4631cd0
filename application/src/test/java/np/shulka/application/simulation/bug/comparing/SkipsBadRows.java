package np.shulka.application.simulation.bug.comparing;

import java.util.List;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.reconciliation.SettlementRow;

/** C23: rows that cannot be read are left out, and nobody hears of them. */
public final class SkipsBadRows implements PlantedBug {
  @Override
  public Ports ports(Ports real) {
    return Compared.files(
        real,
        "append",
        call -> {
          List<?> rows = (List<?>) call.arguments().get(1);
          Object read = rows.stream().filter(SettlementRow.Moved.class::isInstance).toList();
          return Around.with(call, call.arguments().get(0), read, call.arguments().get(2));
        });
  }
}
