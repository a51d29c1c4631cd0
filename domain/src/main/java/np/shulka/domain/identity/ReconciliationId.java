package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names one comparison of our books with what others say. */
public record ReconciliationId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
