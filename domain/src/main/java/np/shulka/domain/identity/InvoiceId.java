package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names an invoice, from payment request to tax invoice. */
public record InvoiceId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
