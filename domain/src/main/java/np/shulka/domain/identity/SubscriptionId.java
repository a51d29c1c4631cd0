package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names a subscription. */
public record SubscriptionId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
