package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names a file of the gateway that says what it paid out. */
public record SettlementFileId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
