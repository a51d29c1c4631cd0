package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names one event on its way to one endpoint. */
public record DeliveryId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
