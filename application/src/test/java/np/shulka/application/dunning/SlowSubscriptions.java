package np.shulka.application.dunning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.StoreTooSlow;

/** Due subscriptions of which only so many can be read at once. */
record SlowSubscriptions(DueSubscriptions real, int atOnce) implements DueSubscriptions {
  @Override
  public List<Turning> turning(Instant now, int passed, int limit) {
    return real.turning(now, passed, feasible(limit));
  }

  @Override
  public List<Renewable> renewable(Instant now, int passed, int limit) {
    return real.renewable(now, passed, feasible(limit));
  }

  private int feasible(int limit) {
    if (limit > atOnce) throw new StoreTooSlow(new IllegalStateException("too many"));
    return limit;
  }

  @Override
  public Optional<Instant> nextDue() {
    return real.nextDue();
  }

  @Override
  public int take(List<Step> steps) {
    return real.take(steps);
  }
}
