package np.shulka.application.simulation.oracle.life;

import java.util.List;
import java.util.Set;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;

/** I7: every stored change is an edge of the published state graphs. */
public final class KnownEdges implements Oracle {
  private static final Set<String> PAYMENT =
      Set.of(
          "new Created",
          "Created Initiated",
          "Initiated Initiated",
          "Initiated Pending",
          "Initiated Closed",
          "Initiated Completed",
          "Initiated Mismatched",
          "Initiated Refunded",
          "Pending Pending",
          "Pending Closed",
          "Pending Completed",
          "Pending Mismatched",
          "Pending Refunded",
          "Closed Closed",
          "Closed Pending",
          "Closed Completed",
          "Closed Mismatched",
          "Closed Refunded",
          // a person asks again
          "Mismatched Mismatched",
          "Mismatched Pending",
          "Mismatched Closed",
          "Mismatched Completed",
          "Mismatched Refunded",
          // its money became credit
          "Completed Completed");

  /** What costs nothing is open and paid within one transaction. */
  private static final Set<String> INVOICE =
      Set.of("new Open", "new Paid", "Open Paid", "Open Voided");

  private static final Set<String> SUBSCRIPTION =
      Set.of(
          "new Incomplete",
          "new Trialing",
          "new Active",
          "Incomplete Incomplete",
          "Trialing Trialing",
          "Incomplete Active",
          "Incomplete Ended",
          "Trialing Active",
          "Trialing PastDue",
          "Trialing Ended",
          "Active Active",
          "Active PastDue",
          "Active Ended",
          "Active Paused",
          "Paused Paused",
          "Paused Active",
          "Paused Ended",
          "PastDue PastDue",
          "PastDue Active",
          "PastDue Ended");

  @Override
  public void committed(Commit commit) {
    check(commit.payments(), PAYMENT);
    check(commit.invoices(), INVOICE);
    check(commit.subscriptions(), SUBSCRIPTION);
  }

  private static <T> void check(List<Change<T>> changes, Set<String> edges) {
    for (Change<T> change : changes) {
      String edge =
          change.before().map(KnownEdges::name).orElse("new") + " " + name(change.after());
      if (!edges.contains(edge)) {
        throw new Violation("I7 state machine", "no such edge: " + edge, change.after());
      }
    }
  }

  private static String name(Object state) {
    return state.getClass().getSimpleName();
  }
}
