package np.shulka.domain.catalog;

import java.time.Instant;
import java.util.List;

/** The migrations that name somebody, each plan's in the order of their announcement. */
public record Announced(List<Migration> migrations) {
  public static final Announced NOTHING = new Announced(List.of());

  public Announced {
    migrations = List.copyOf(migrations);
  }

  /**
   * What such a choice is sold as for a period that starts then: moved by the migration that was
   * announced last among those that reach so far (S16).
   */
  public Selection sold(Selection chosen, Instant startsAt) {
    return migrations.stream()
        .filter(migration -> migration.moves(chosen.plan(), startsAt))
        .reduce((_, later) -> later)
        .map(migration -> new Selection(migration.to(), chosen.quantity(), chosen.addOns()))
        .orElse(chosen);
  }
}
