package np.shulka.adapters.web.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.NetView;
import np.shulka.application.report.Overdue;
import org.jspecify.annotations.Nullable;

/** A row of the file about dunning: who is past due now, and what became of others. */
final class OverdueRow {
  static final List<String> HEADER =
      List.of(
          "subscription",
          "subscriber",
          "plan",
          "since",
          "until",
          "invoice",
          "due",
          "told",
          "told hours",
          "told at",
          "state",
          "state at");

  private OverdueRow() {}

  static List<String> of(OverdueView it) {
    return List.of(
        it.subscriptionId().toString(),
        it.subscriberId().toString(),
        it.planCode(),
        it.since().toString(),
        it.until().toString(),
        text(it.invoiceId()),
        Optional.ofNullable(it.due()).map(NetView::rupees).orElse(""),
        text(it.told()),
        text(it.toldHours()),
        text(it.toldAt()),
        "past-due",
        it.since().toString());
  }

  /** Nothing is due any more: what it came to stands in the same column. */
  static List<String> of(String state, Overdue.Became it) {
    return List.of(
        it.subscription().toString(),
        it.subscriber().toString(),
        it.plan().value(),
        it.since().map(Object::toString).orElse(""),
        "",
        it.invoices().stream().map(Object::toString).collect(Collectors.joining(" ")),
        NetView.rupees(MoneyView.of(it.amount())),
        "",
        "",
        "",
        state,
        it.at().toString());
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }
}
