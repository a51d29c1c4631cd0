package np.shulka.application.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import np.shulka.application.simulation.actor.Role;
import np.shulka.application.simulation.cast.Cast;
import np.shulka.application.simulation.fault.FaultKind;
import np.shulka.application.simulation.fault.FaultMix;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.SimulatedTime;

/**
 * What is going to be tried in a run, and what may go wrong in it.
 *
 * @param people those who do much; they have the first numbers
 * @param regulars those who pay for a year at a time; they have the numbers after them
 * @param days how long people and bad luck act; then everything gets time to settle
 */
record Script(
    long seed,
    int people,
    int regulars,
    int days,
    List<Intention> intentions,
    Set<FaultKind> spared) {
  static final Instant START = Instant.parse("2026-05-20T04:00:00Z");
  private static final int JOINING = 14;
  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final long DAY = SimulatedTime.micros(Duration.ofDays(1));

  Script {
    intentions = List.copyOf(intentions);
    spared = Set.copyOf(spared);
  }

  /** Everything that a seed stands for. */
  static Script of(long seed) {
    Dice dice = Dice.of(seed).apart("script");
    int people = 4 + dice.below(6);
    int days = dice.one(List.of(200, 365, 730, 1_100));
    Dice own = dice.apart("regulars");
    int regulars = 10 + own.below(31);
    List<Intention> all = draw(dice, people, days);
    for (int one = 0; one < regulars; one++) all.add(joining(own, people + one));
    all.sort(Comparator.comparingLong(Intention::at).thenComparingLong(Intention::seed));
    return new Script(seed, people, regulars, days, all, Set.of());
  }

  private static List<Intention> draw(Dice dice, int people, int days) {
    List<Long> busy = new ArrayList<>();
    for (int i = 0; i < 12; i++) busy.add(anyTime(dice, days));
    List<Intention> all = new ArrayList<>();
    for (Role role : Cast.roles()) {
      Dice own = dice.apart(role.name());
      double factor = own.chance(0.2) ? 0.2 : 0.5 + own.fraction();
      int actors = role.who() == Role.Who.EACH_PERSON ? people : 1;
      for (int person = 0; person < actors; person++) {
        long times = Math.round(role.perYear() * factor * days / DAYS_OF_A_YEAR);
        for (long i = 0; i < times; i++) {
          long at = own.chance(0.2) ? own.one(busy) + own.below(3_000_000) : anyTime(own, days);
          all.add(new Intention(at, role, person, own.number()));
        }
      }
    }
    return all;
  }

  /** They join in the first weeks, so that many have to renew in the same days. */
  private static Intention joining(Dice dice, int person) {
    return new Intention(anyTime(dice, JOINING), Cast.regular(), person, dice.number());
  }

  private static long anyTime(Dice dice, int days) {
    return SimulatedTime.micros(START) + dice.between(0, days * DAY);
  }

  Script with(List<Intention> fewer) {
    return new Script(seed, people, regulars, days, fewer, spared);
  }

  Script without(FaultKind kind) {
    List<FaultKind> more = new ArrayList<>(spared);
    more.add(kind);
    return new Script(seed, people, regulars, days, intentions, Set.copyOf(more));
  }

  /** What goes wrong; in a run without faults nodes and networks have no bad luck either. */
  FaultMix faults() {
    return FaultMix.drawnFrom(Dice.of(seed).apart("faults")).without(spared);
  }

  /** When people stop to act and faults stop to happen. */
  long horizon() {
    return SimulatedTime.micros(START) + days * DAY;
  }

  double subscriberYears() {
    return busyYears() + regulars * days / DAYS_OF_A_YEAR;
  }

  /** Of those who do much. */
  double busyYears() {
    return people * days / DAYS_OF_A_YEAR;
  }
}
