package np.shulka.application.simulation.cast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.simulation.actor.Actor;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.catalog.AddOnCode;
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
    boolean throughout = throughout(atFirst.get(), seen) && throughout(atLast.get(), seen);
    boolean atSome = atSome(atFirst.get(), seen) || atSome(atLast.get(), seen);
    Shop.Entitled entitled = seen.reply().answer().get();
    judge(entitled.active(), throughout, atSome, me);
    if (entitled.may().contains(Market.ROOMS)) requirePaid(stage.truth().paidBeside(me), me);
  }

  /** C25: what is beside a plan is paid first; what was paid by then still was afterwards. */
  private static void requirePaid(Optional<Set<AddOnCode>> paid, Subject subscriber) {
    if (paid.filter(codes -> codes.stream().noneMatch(Market::givesRooms)).isEmpty()) return;
    throw new Violation(NAME, "use of an add-on that nobody paid", subscriber);
  }

  /** Time may be bought, and may be paused, while somebody looks. */
  private static boolean throughout(List<Period> entitled, Stage.Timed<?> seen) {
    return entitled.stream()
        .anyMatch(time -> time.contains(seen.before()) && time.contains(seen.after()));
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
