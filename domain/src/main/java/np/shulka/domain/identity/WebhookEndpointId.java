package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names one address that events are sent to. */
public record WebhookEndpointId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
