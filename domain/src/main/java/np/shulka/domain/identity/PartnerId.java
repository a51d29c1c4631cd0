package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names one team that builds on us. */
public record PartnerId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
