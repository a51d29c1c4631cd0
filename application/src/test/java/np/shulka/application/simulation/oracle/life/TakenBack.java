package np.shulka.application.simulation.oracle.life;

import java.util.Optional;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.domain.subscription.PaidPeriod;
import np.shulka.domain.subscription.Subscription;

/** Time that was paid ahead and taken back before it began (S18). */
final class TakenBack {
  private TakenBack() {}

  static Optional<PaidPeriod> by(Change<Subscription> change) {
    return change
        .before()
        .filter(Subscription.Active.class::isInstance)
        .map(before -> ((Subscription.Active) before).paid())
        .filter(
            before ->
                change.after() instanceof Subscription.Active after
                    && before.follows(after.paid()));
  }
}
