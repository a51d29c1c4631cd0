package np.shulka.adapters.persistence.invoice;

import java.util.Optional;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.domain.invoice.Working;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * What a change was worked out from, as it lies in its row; rows of before it was kept have none.
 */
public final class KeptWorking {
  private KeptWorking() {}

  public static Optional<Working> read(@Nullable JSONB kept) {
    return Optional.ofNullable(kept).map(json -> Json.read(json, WorkingBody.class).working());
  }
}
