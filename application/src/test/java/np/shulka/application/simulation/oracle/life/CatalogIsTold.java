package np.shulka.application.simulation.oracle.life;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import np.shulka.application.catalog.PlanHistory;
import np.shulka.application.partner.Told;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;

/** I4: everybody is told of each new version of a plan, once, in order and without a gap. */
public final class CatalogIsTold implements Oracle {
  private static final String NAME = "I4 catalog";

  private final InMemoryStore store;
  private final List<String> told = new ArrayList<>();

  public CatalogIsTold(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void committed(Commit commit) {
    for (Commit.News news : commit.news()) {
      if (!news.subscriber().equals(Told.CATALOG)) continue;
      for (Store.Recorded recorded : news.events()) {
        if (recorded.sequence() != told.size() + 1L) {
          throw new Violation(NAME, "a gap after event " + told.size(), news.subscriber());
        }
        var data = recorded.event().data();
        told.add(recorded.event().type() + " " + data.get("planCode") + " " + data.get("version"));
      }
    }
  }

  @Override
  public void afterwards(Afterwards world) {
    List<String> happened =
        store.plans().histories().stream().flatMap(CatalogIsTold::versions).sorted().toList();
    List<String> heard = told.stream().sorted().toList();
    if (!heard.equals(happened)) {
      throw new Violation(NAME, "happened " + happened + " but told " + heard, Told.CATALOG);
    }
  }

  /** All but the first, with which a plan was put on sale. */
  private static Stream<String> versions(PlanHistory history) {
    return IntStream.rangeClosed(2, history.plan().current().number())
        .mapToObj(number -> "plan.versioned " + history.plan().code() + " " + number);
  }
}
