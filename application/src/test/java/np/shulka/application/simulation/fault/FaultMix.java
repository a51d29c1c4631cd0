package np.shulka.application.simulation.fault;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import np.shulka.application.simulation.schedule.Dice;

/** Which faults one run has, and how often: drawn for each seed, so that each seed is different. */
public final class FaultMix {
  private static final double FAULT_FREE = 0.1;

  private final Map<FaultKind, Double> often;
  private boolean stopped;

  private FaultMix(Map<FaultKind, Double> often) {
    this.often = often;
    this.stopped = often.isEmpty();
  }

  public static FaultMix drawnFrom(Dice dice) {
    Map<FaultKind, Double> often = new EnumMap<>(FaultKind.class);
    boolean calm = dice.chance(FAULT_FREE);
    double share = dice.fraction();
    for (FaultKind kind : FaultKind.values()) {
      double intensity = kind.most() * Math.pow(dice.fraction(), 3);
      if (dice.chance(share) && !calm) often.put(kind, intensity);
    }
    return new FaultMix(often);
  }

  /** The same without some kinds. */
  public FaultMix without(Set<FaultKind> kinds) {
    Map<FaultKind, Double> fewer = new EnumMap<>(FaultKind.class);
    fewer.putAll(often);
    fewer.keySet().removeAll(kinds);
    return new FaultMix(fewer);
  }

  public Set<FaultKind> kinds() {
    return Collections.unmodifiableSet(often.keySet());
  }

  /** Whether this fault happens now. */
  public boolean strikes(FaultKind kind, Dice dice) {
    if (stopped) return false;
    Double intensity = often.get(kind);
    return intensity != null && dice.chance(intensity);
  }

  /** From now on nothing goes wrong. */
  public void stop() {
    stopped = true;
  }
}
