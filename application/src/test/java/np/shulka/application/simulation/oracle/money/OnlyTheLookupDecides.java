package np.shulka.application.simulation.oracle.money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.StatedStatus;

/**
 * I9, I13: a payment moves only to where an answer of the gateway to us leads; no answer and no
 * hint moves it, and "Failed" must be said twice.
 */
public final class OnlyTheLookupDecides implements Oracle {
  private static final String NAME = "I9 I13 only the lookup decides";

  private final Map<GatewayReference, List<LookupReport>> told = new HashMap<>();

  @Override
  public void told(LookupReport report) {
    told.computeIfAbsent(report.asked(), _ -> new ArrayList<>()).add(report);
  }

  @Override
  public void committed(Commit commit) {
    for (Change<Payment> change : commit.payments()) {
      boolean moved = change.before().filter(before -> same(before, change.after())).isEmpty();
      if (moved && !isTold(change.after())) {
        throw new Violation(NAME, "the gateway never said so", change.after().id());
      }
    }
  }

  private static boolean same(Payment before, Payment after) {
    return before.getClass().equals(after.getClass());
  }

  private boolean isTold(Payment payment) {
    return switch (payment) {
      case Payment.Created _, Payment.Initiated _ -> true;
      case Payment.Pending pending -> times(pending, said(pending.saying())) > 0;
      case Payment.Closed closed -> mayClose(closed);
      case Payment.Completed completed -> times(completed, report -> proves(report, completed)) > 0;
      case Payment.Mismatched mismatched -> times(mismatched, _ -> true) > 0;
      case Payment.Refunded refunded -> times(refunded, said(refunded.saying())) > 0;
    };
  }

  private boolean mayClose(Payment.Closed closed) {
    long times = times(closed, said(closed.because()));
    return switch (closed.because().status()) {
      case EXPIRED, CANCELLED -> times > 0;
      case FAILED -> times(closed, report -> report.says().status() == GatewayStatus.FAILED) > 1;
      case COMPLETED, PENDING, INITIATED, REFUNDED, PARTIALLY_REFUNDED, UNRECOGNISED -> false;
    };
  }

  private static Predicate<LookupReport> said(StatedStatus status) {
    return report -> report.says().stated().equals(status);
  }

  private static boolean proves(LookupReport report, Payment.Completed done) {
    boolean about =
        !(report.asked() instanceof Pidx asked) || report.says().about().equals(Optional.of(asked));
    return about
        && report.id().equals(done.proof().report())
        && report.says().status() == GatewayStatus.COMPLETED
        && report.says().total().equals(done.amount())
        && !report.says().refunded()
        && report.says().transaction().equals(Optional.of(done.proof().transaction()))
        && report.says().order().filter(order -> !order.equals(done.id().toString())).isEmpty();
  }

  private long times(Payment payment, Predicate<LookupReport> such) {
    return MoneyConserved.reference(payment).map(told::get).stream()
        .flatMap(List::stream)
        .filter(such)
        .count();
  }
}
