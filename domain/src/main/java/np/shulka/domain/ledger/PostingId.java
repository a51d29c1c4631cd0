package np.shulka.domain.ledger;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names a {@link Posting}. */
public record PostingId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
