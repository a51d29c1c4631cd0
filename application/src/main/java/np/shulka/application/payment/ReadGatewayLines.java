package np.shulka.application.payment;

import java.util.List;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows admins whether the payment gateway can be reached. */
@PrimaryPort
public final class ReadGatewayLines {
  private final GatewayLines lines;

  public ReadGatewayLines(GatewayLines lines) {
    this.lines = lines;
  }

  public List<GatewayLines.Line> read() {
    return lines.all();
  }
}
