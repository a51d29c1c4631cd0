package np.shulka.application.dunning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscription.Subscription;

/**
 * Takes the steps of a run, many at once. One that fails is found by halving, set aside for a while
 * and told to people, so that it keeps none of the others waiting. What is set aside is only
 * remembered here: another node, or this one after a restart, tries for itself.
 */
final class Steps {
  /** A race that was lost is nothing strange, unless it is lost again. */
  private static final Duration AFTER_A_RACE = Duration.ofMinutes(1);

  private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

  /** When so many fail in one page, something else is wrong than one of them. */
  private static final int FAILURES_OF_A_PAGE = 10;

  private final DueSubscriptions due;
  private final Setting setting;
  private final String what;
  private final Map<SubscriptionId, Instant> aside = new ConcurrentHashMap<>();

  /**
   * @param what what cannot be done when a step fails
   */
  Steps(DueSubscriptions due, Setting setting, String what) {
    this.due = due;
    this.setting = setting;
    this.what = what;
  }

  /**
   * Goes from page to page until one of them moves.
   *
   * @param pages what is due after so many
   * @param taking how many of them moved
   */
  static <D> int untilOneMoves(IntFunction<List<D>> pages, ToIntFunction<List<D>> taking) {
    int passed = 0;
    for (List<D> page = pages.apply(0); !page.isEmpty(); page = pages.apply(passed)) {
      int moved = taking.applyAsInt(page);
      if (moved > 0) return moved;
      passed += page.size();
    }
    return 0;
  }

  /** A page is begun. */
  Page page() {
    aside.values().removeIf(until -> until.plus(AFTER_A_FAILURE).isBefore(setting.now()));
    return new Page();
  }

  /** What is taken together. */
  final class Page {
    private int failures;

    /** Those that are not set aside. */
    <D> List<D> sound(List<D> found, Function<D, Subscription> which) {
      Instant now = setting.now();
      return found.stream()
          .filter(one -> !aside.getOrDefault(which.apply(one).id(), now).isAfter(now))
          .toList();
    }

    /** Does something with one subscription alone; returns how many moved. */
    int alone(Subscription subscription, IntSupplier work) {
      try {
        return work.getAsInt();
      } catch (Problem trouble) {
        throw trouble;
      } catch (RuntimeException failed) {
        setAside(subscription, failed);
        return 0;
      }
    }

    /** Returns how many moved. */
    int take(List<Step> steps) {
      if (steps.isEmpty()) return 0;
      if (steps.size() == 1) return alone(steps.getFirst().before(), () -> due.take(steps));
      try {
        return due.take(steps);
      } catch (Problem trouble) {
        throw trouble;
      } catch (RuntimeException oneOfThem) {
        int half = steps.size() / 2;
        return take(steps.subList(0, half)) + take(steps.subList(half, steps.size()));
      }
    }

    private void setAside(Subscription subscription, RuntimeException failed) {
      if (++failures > FAILURES_OF_A_PAGE) throw failed;
      boolean first = !aside.containsKey(subscription.id());
      if (failed instanceof LostRace && first) {
        aside.put(subscription.id(), setting.now().plus(AFTER_A_RACE));
        return;
      }
      aside.put(subscription.id(), setting.now().plus(AFTER_A_FAILURE));
      setting
          .alerts()
          .raise(
              subscription.agreement().subscriber(),
              what + " subscription " + subscription.id() + ": " + failed);
    }
  }
}
