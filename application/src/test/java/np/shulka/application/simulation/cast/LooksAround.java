package np.shulka.application.simulation.cast;

import java.util.List;
import java.util.Optional;
import np.shulka.application.simulation.actor.Actor;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.actor.Truth;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.money.Period;
import np.shulka.domain.subscriber.Subject;

/**
 * S25, C25: somebody may use something if and only if now is in paid time that is lived, or a
 * trial; and beside a plan as much as was paid for now.
 */
final class LooksAround implements Actor {
  private static final String NAME = "S25 entitled";

  @Override
  public void act(Stage stage) {
    Subject me = stage.person().subject();
    Paid atFirst = Paid.by(me, stage.truth());
    if (atFirst.entitled().isEmpty()) return;
    Stage.Timed<Shop.Entitled> seen = stage.times(Shop::entitlements);
    Paid atLast = Paid.by(me, stage.truth());
    if (atLast.entitled().isEmpty() || seen.reply().answer().isEmpty()) return;
    if (seen.after().isBefore(seen.before())) return; // the clock was set back meanwhile
    Look look = new Look(seen.before(), seen.after());
    Shop.Entitled entitled = seen.reply().answer().get();
    judge(entitled.active(), look, atFirst.entitled().get(), atLast.entitled().get(), me);
    if (atFirst.beside().isEmpty() || atLast.beside().isEmpty()) return;
    new Rooms(look, atFirst.beside().get(), atLast.beside().get()).judge(entitled.limits(), me);
  }

  /** Time may be bought, and may be paused, while somebody looks. */
  private static void judge(
      boolean active, Look look, List<Period> atFirst, List<Period> atLast, Subject subscriber) {
    boolean throughout =
        atFirst.stream().anyMatch(look::isWithin) && atLast.stream().anyMatch(look::isWithin);
    boolean atSome =
        atFirst.stream().anyMatch(look::meets) || atLast.stream().anyMatch(look::meets);
    if (active && !atSome) throw new Violation(NAME, "use of time that nobody paid", subscriber);
    if (!active && throughout) throw new Violation(NAME, "paid time is not given", subscriber);
  }

  /** What was paid for at one moment, as far as it can be seen. */
  private record Paid(Optional<List<Period>> entitled, Optional<List<Truth.Beside>> beside) {
    static Paid by(Subject subject, Truth truth) {
      return new Paid(truth.entitled(subject), truth.paidBeside(subject));
    }
  }
}
