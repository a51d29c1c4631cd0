package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names a rehearsal of a price migration. */
public record RehearsalId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
