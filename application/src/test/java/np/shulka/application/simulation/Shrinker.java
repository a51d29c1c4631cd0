package np.shulka.application.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import np.shulka.application.simulation.actor.Role;
import np.shulka.application.simulation.fault.FaultKind;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.wiring.PlantedBug;

/** Makes a failing script smaller while the same rule stays broken. */
final class Shrinker {
  private final PlantedBug bug;
  private final int most;
  private Outcome smallest;
  private int runs;

  /**
   * Makes one.
   *
   * @param most how many runs it may take
   */
  Shrinker(Outcome failed, PlantedBug bug, int most) {
    this.smallest = failed;
    this.bug = bug;
    this.most = most;
  }

  /** The smallest script that was found to fail in the same way. */
  Outcome shrink() {
    dropRoles();
    dropPeople();
    dropFaults();
    for (int parts = 2; runs < most; ) {
      boolean smaller = dropParts(parts);
      int size = smallest.script().intentions().size();
      if (!smaller && parts >= size) break;
      parts = smaller ? Math.max(2, parts - 1) : Math.min(size, parts * 2);
    }
    return smallest;
  }

  private void dropRoles() {
    var roles = new LinkedHashSet<Role>();
    smallest.script().intentions().forEach(intention -> roles.add(intention.role()));
    for (Role role : roles) tryOnly(intention -> !intention.role().equals(role));
  }

  private void dropPeople() {
    Script script = smallest.script();
    tryOnly(intention -> intention.person() < script.people());
    for (int person = 0; person < script.people(); person++) {
      int gone = person;
      tryOnly(intention -> intention.person() != gone);
    }
  }

  private void dropFaults() {
    for (FaultKind kind : smallest.script().faults().kinds()) {
      attempt(smallest.script().without(kind));
    }
  }

  private boolean dropParts(int parts) {
    List<Intention> all = smallest.script().intentions();
    int length = Math.max(1, Math.ceilDiv(all.size(), parts));
    for (int from = 0; from < all.size(); from += length) {
      List<Intention> rest = new ArrayList<>(all);
      rest.subList(from, Math.min(all.size(), from + length)).clear();
      if (attempt(smallest.script().with(rest))) return true;
    }
    return false;
  }

  private void tryOnly(Predicate<Intention> kept) {
    Script script = smallest.script();
    List<Intention> rest = script.intentions().stream().filter(kept).toList();
    if (rest.size() < script.intentions().size()) attempt(script.with(rest));
  }

  private boolean attempt(Script script) {
    if (runs++ >= most) return false;
    Outcome outcome = Simulation.of(script, bug);
    boolean same =
        outcome
            .violation()
            .map(Violation::oracle)
            .equals(smallest.violation().map(Violation::oracle));
    if (same) smallest = outcome;
    return same;
  }
}
