package np.shulka.application.simulation.cast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.simulation.actor.Actor;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscriber.Subject;

/** S25: somebody may use something if and only if now is in paid time that is lived, or a trial. */
final class LooksAround implements Actor {
  private static final String NAME = "S25 entitled";

  @Override
  public void act(Stage stage) {
    Subject me = stage.person().subject();
    Optional<List<Period>> atFirst = stage.truth().entitled(me);
    if (atFirst.isEmpty()) return;
    Stage.Timed<Shop.Entitled> seen = stage.times(Shop::entitlements);
    Optional<List<Period>> atLast = stage.truth().entitled(me);
    if (atLast.isEmpty() || seen.reply().answer().isEmpty()) return;
    if (seen.after().isBefore(seen.before())) return; // the clock was set back meanwhile
    boolean throughout = throughout(atFirst.get(), atLast.get(), seen);
    boolean atSome = atSome(atFirst.get(), seen) || atSome(atLast.get(), seen);
    judge(seen.reply().answer().get().active(), throughout, atSome, me);
  }

  /**
   * Time may be bought, paused or taken back while somebody looks; where one thing ended and
   * another was bought, there was a moment between.
   */
  private static boolean throughout(
      List<Period> atFirst, List<Period> atLast, Stage.Timed<?> seen) {
    return atFirst.stream()
        .filter(time -> contains(time, seen))
        .anyMatch(
            time ->
                atLast.stream()
                    .filter(last -> last.startsAt().equals(time.startsAt()))
                    .anyMatch(last -> contains(last, seen)));
  }

  private static boolean contains(Period time, Stage.Timed<?> seen) {
    return time.contains(seen.before()) && time.contains(seen.after());
  }

  private static boolean atSome(List<Period> entitled, Stage.Timed<?> seen) {
    return entitled.stream().anyMatch(time -> meets(time, seen.before(), seen.after()));
  }

  private static void judge(
      boolean active, boolean throughout, boolean atSome, Subject subscriber) {
    if (active && !atSome) throw new Violation(NAME, "use of time that nobody paid", subscriber);
    if (!active && throughout) throw new Violation(NAME, "paid time is not given", subscriber);
  }

  private static boolean meets(Period time, Instant from, Instant to) {
    return !time.startsAt().isAfter(to) && time.endsAt().isAfter(from);
  }
}
