package np.shulka.application.migration;

import java.util.Optional;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.work.Page;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.RehearsalId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Shows what a rehearsal found, part by part. */
@PrimaryPort
public final class ShowRehearsal {
  private final Catalog catalog;
  private final Rehearsals rehearsals;

  public ShowRehearsal(Catalog catalog, Rehearsals rehearsals) {
    this.catalog = catalog;
    this.rehearsals = rehearsals;
  }

  /** What it found, if it was one of that plan. */
  public Optional<Rehearsed> show(PlanCode plan, RehearsalId id, Page.Request page) {
    return rehearsals
        .find(id)
        .filter(rehearsal -> rehearsal.to().code().equals(plan))
        .map(rehearsal -> Rehearsed.of(rehearsal, rehearsals, catalog, page));
  }
}
