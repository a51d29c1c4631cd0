package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names a credit note before anybody prints its number. */
public record CreditNoteId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
