package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names one attempt to collect an amount; Khalti knows it as the purchase order. */
public record PaymentId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
