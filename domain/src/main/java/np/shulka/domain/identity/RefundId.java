package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names one intent to give money back. */
public record RefundId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
