package np.shulka.application.dunning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import np.shulka.domain.identity.SubscriptionId;

/** Due subscriptions of which some spoil every batch that they are in. */
record PoisonedSubscriptions(
    DueSubscriptions real, Set<SubscriptionId> poisoned, Supplier<RuntimeException> poison)
    implements DueSubscriptions {
  @Override
  public List<Turning> turning(Instant now, int passed, int limit) {
    return real.turning(now, passed, limit);
  }

  @Override
  public List<Renewable> renewable(Instant now, int passed, int limit) {
    return real.renewable(now, passed, limit);
  }

  @Override
  public Optional<Instant> nextDue() {
    return real.nextDue();
  }

  @Override
  public int take(List<Step> steps) {
    if (steps.stream().anyMatch(step -> poisoned.contains(step.before().id()))) throw poison.get();
    return real.take(steps);
  }
}
