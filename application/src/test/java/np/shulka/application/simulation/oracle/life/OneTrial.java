package np.shulka.application.simulation.oracle.life;

import java.util.HashSet;
import java.util.Set;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.subscription.Subscription;

/**
 * S2: one trial per subscriber and plan, ever. It is of the plan that it began with, so every
 * beginning has to be seen.
 */
public final class OneTrial implements Oracle {
  private final Set<Wish> had = new HashSet<>();

  @Override
  public void committed(Commit commit) {
    commit.subscriptions().stream()
        .filter(change -> change.before().isEmpty())
        .forEach(this::begun);
  }

  private void begun(Change<Subscription> change) {
    if (!(change.after() instanceof Subscription.Trialing trial)) return;
    if (!had.add(Wish.of(trial))) throw new Violation("S2 one trial", "a second one", trial.id());
  }
}
