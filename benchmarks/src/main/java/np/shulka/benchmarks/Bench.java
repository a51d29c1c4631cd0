package np.shulka.benchmarks;

import java.util.Locale;

/** {@code ./shulka bench NAME}: measures one thing and prints a RESULT line for each figure. */
public final class Bench {
  private Bench() {}

  /** Takes the name of what to measure. */
  @SuppressWarnings("CatchAndPrintStackTrace") // the logging system may be closed by now
  public static void main(String[] arguments) {
    try {
      measure(arguments);
      System.exit(0);
    } catch (Exception | Error failed) {
      failed.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure(String[] arguments) throws Exception {
    String name = arguments.length > 0 ? arguments[0] : "";
    switch (name) {
      case "activation" -> new ActivationBench().run();
      case "closing" -> new ClosingBench().run();
      case "documents" -> new DocumentsBench().run();
      case "entitlements" -> new EntitlementsBench().run();
      case "fan-out" -> new FanOutBench().run();
      case "outage" -> new OutageBench().run();
      case "reconciliation" -> new ReconciliationBench().run();
      case "renewals" -> new RenewalBench().run();
      case "reports" -> new ReportsBench().run();
      case "start" -> new StartBench().run();
      default -> {
        say(
            "./shulka bench activation | closing | documents | entitlements | fan-out | outage | reconciliation"
                + " | renewals | reports | start");
        System.exit(2);
      }
    }
  }

  static void result(String name, double value, String unit, double limit) {
    say(
        String.format(
            Locale.ROOT,
            "RESULT name=%s value=%.2f unit=%s limit=%.1f ratio=%.3f",
            name,
            value,
            unit,
            limit,
            value / limit));
  }

  @SuppressWarnings("SystemOut") // printing is what a benchmark is for
  static void say(String line) {
    System.out.println(line);
  }
}
