package np.shulka.application.migration;

import java.util.List;
import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.domain.catalog.Migration;
import np.shulka.domain.catalog.PlanCode;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows every migration of a plan that was ever announced, in effect or not (C3). */
@PrimaryPort
public final class ListMigrations {
  private final Catalog catalog;

  public ListMigrations(Catalog catalog) {
    this.catalog = catalog;
  }

  /** In the order in which they were announced, if there is such a plan. */
  public Optional<List<Migration>> list(PlanCode plan) {
    return catalog.plans().find(plan).map(_ -> catalog.migrations().announced(plan));
  }
}
