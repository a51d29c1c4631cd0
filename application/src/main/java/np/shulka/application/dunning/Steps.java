package np.shulka.application.dunning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.application.work.StoreTooSlow;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.subscription.Subscription;

/**
 * Takes the steps of a run, many at once. One that fails is found by halving, set aside for a while
 * and told to people, so that it keeps none of the others waiting. What is set aside is only
 * remembered here: another node, or this one after a restart, tries for itself.
 */
final class Steps {
  /** A race that was lost is nothing strange, nor is a slow moment, unless it happens again. */
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
   * @param taking how many of them moved
   */
  static <D> int untilOneMoves(Pages<D> pages, int limit, ToIntFunction<List<D>> taking) {
    int passed = 0;
    List<D> page = read(pages, passed, limit);
    while (!page.isEmpty()) {
      int moved = taking.applyAsInt(page);
      if (moved > 0) return moved;
      passed += page.size();
      page = read(pages, passed, limit);
    }
    return 0;
  }

  /** What is too much to be read in time is read in halves. */
  private static <D> List<D> read(Pages<D> pages, int passed, int limit) {
    try {
      return pages.after(passed, limit);
    } catch (StoreTooSlow all) {
      if (limit == 1) throw all;
      return read(pages, passed, limit / 2);
    }
  }

  /** What is due after so many. */
  interface Pages<D> {
    List<D> after(int passed, int limit);
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
      } catch (RuntimeException failed) {
        if (Problem.isNobodysFault(failed)) throw failed;
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
      } catch (RuntimeException oneOfThem) {
        if (Problem.isNobodysFault(oneOfThem)) throw oneOfThem;
        int half = steps.size() / 2;
        return take(steps.subList(0, half)) + take(steps.subList(half, steps.size()));
      }
    }

    private void setAside(Subscription subscription, RuntimeException failed) {
      if (++failures > FAILURES_OF_A_PAGE) throw failed;
      boolean first = !aside.containsKey(subscription.id());
      boolean ofTheMoment = failed instanceof LostRace || failed instanceof StoreTooSlow;
      if (ofTheMoment && first) {
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
