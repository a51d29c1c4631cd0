package np.shulka.application.simulation;

import java.util.ArrayList;
import java.util.List;
import np.shulka.application.simulation.oracle.Violation;

/** Tells how a run failed. */
final class Telling {
  private Telling() {}

  static String of(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    Violation violation = outcome.violation().orElseThrow();
    lines.add(violation.getMessage());
    if (violation.getCause() != null) {
      for (StackTraceElement place : violation.getCause().getStackTrace()) {
        if (place.getClassName().startsWith("np.shulka")) lines.add("    at " + place);
      }
    }
    lines.add("seed " + outcome.script().seed() + ", step " + outcome.history().size());
    lines.add("faults " + outcome.script().faults().kinds());
    lines.add("still needed: " + needed(outcome));
    lines.addAll(outcome.story());
    return String.join("\n", lines);
  }

  private static List<String> needed(Outcome outcome) {
    return outcome.script().intentions().stream().limit(20).map(Intention::name).toList();
  }
}
