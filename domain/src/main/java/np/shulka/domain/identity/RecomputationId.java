package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names one run in which every invoice is worked out once more. */
public record RecomputationId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
