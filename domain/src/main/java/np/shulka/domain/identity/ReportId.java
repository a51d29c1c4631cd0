package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names one stored answer of the gateway. */
public record ReportId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
