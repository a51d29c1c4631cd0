package np.shulka.application.simulation.node;

import np.shulka.application.simulation.fault.FaultKind;
import np.shulka.application.simulation.fault.FaultMix;
import np.shulka.application.simulation.schedule.Dice;

/** How many microseconds the way to a port takes, and the way back. */
@FunctionalInterface
interface Latency {
  long draw(Dice dice);

  /** Milliseconds to a database, or seconds, or a pause that outlives a lease. */
  static Latency ofStore(FaultMix faults) {
    return dice -> {
      if (faults.strikes(FaultKind.LONG_PAUSE, dice)) return dice.between(1_000_000, 900_000_000);
      if (faults.strikes(FaultKind.SLUGGISH, dice)) return dice.between(2_000, 3_000_000);
      return dice.between(200, 2_000);
    };
  }

  /** Parts of a second to the gateway, or most of a minute. */
  static Latency ofGateway(FaultMix faults) {
    return dice ->
        faults.strikes(FaultKind.GATEWAY_SLOW, dice)
            ? dice.between(1_000_000, 50_000_000)
            : dice.between(20_000, 400_000);
  }

  /** As good as no time. */
  static Latency none() {
    return _ -> 1;
  }
}
