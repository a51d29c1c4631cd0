package np.shulka.adapters.web.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import np.shulka.adapters.web.wire.MoneyView;
import np.shulka.adapters.web.wire.NetView;
import np.shulka.adapters.web.wire.Words;
import np.shulka.application.report.Overdue;

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

  static List<String> of(Overdue.Waiting it) {
    return List.of(
        it.subscription().toString(),
        it.subscriber().toString(),
        it.plan().value(),
        it.since().toString(),
        it.until().toString(),
        text(it.asked(), Overdue.Asked::invoice),
        text(it.asked(), asked -> NetView.rupees(MoneyView.of(asked.due()))),
        text(it.told(), told -> Words.kebab(told.kind())),
        text(it.told(), Overdue.Told::hours),
        text(it.told(), Overdue.Told::at),
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

  private static <T> String text(Optional<T> of, Function<T, Object> cell) {
    return of.map(cell).map(Object::toString).orElse("");
  }
}
