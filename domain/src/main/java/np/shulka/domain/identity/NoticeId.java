package np.shulka.domain.identity;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** Names a notice to a subscriber, however often it has to be sent. */
public record NoticeId(UUID value) implements Identifier {
  @Override
  public String toString() {
    return value.toString();
  }
}
