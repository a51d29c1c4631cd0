package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names a subscriber. */
public record SubscriberId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
