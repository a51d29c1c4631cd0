package np.shulka.application.simulation.oracle.money;

import java.util.function.Supplier;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;

/** C23: whoever compares writes a report, and moves nothing of what it is about. */
public final class NothingButTheReport implements Oracle {
  static final String WHO_COMPARES = "audits";

  private final Supplier<String> running;

  /**
   * Makes one.
   *
   * @param running the name of what acts now
   */
  public NothingButTheReport(Supplier<String> running) {
    this.running = running;
  }

  @Override
  public void committed(Commit commit) {
    if (!running.get().startsWith(WHO_COMPARES) || isEmpty(commit)) return;
    throw new Violation("C23 nothing but the report", running.get() + " wrote " + commit);
  }

  private static boolean isEmpty(Commit commit) {
    return commit.payments().isEmpty()
        && commit.invoices().isEmpty()
        && commit.subscriptions().isEmpty()
        && commit.refunds().isEmpty()
        && commit.news().isEmpty();
  }
}
