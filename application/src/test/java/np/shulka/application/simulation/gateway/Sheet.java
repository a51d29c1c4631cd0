package np.shulka.application.simulation.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Flaw;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Span;

/**
 * A settlement file of what the gateway took and gave, in which somebody made mistakes.
 *
 * @param before what was true when it was made
 */
public record Sheet(Snapshot before, List<SettlementRow> rows) {
  private static final int FEE_PERCENT = 3;
  private static final int FIRST_LINE = 2;

  /** Makes one of what moved in the time of that, some of them without a mistake. */
  public static Sheet of(Khalti khalti, Snapshot before, Dice dice) {
    List<SettlementRow> rows = truth(khalti, before.span());
    int mistakes = dice.chance(0.3) ? 0 : 1 + dice.below(4);
    for (int i = 0; i < mistakes; i++) mistake(rows, dice);
    number(rows);
    return new Sheet(before, List.copyOf(rows));
  }

  private static void number(List<SettlementRow> rows) {
    for (int i = 0; i < rows.size(); i++) rows.set(i, at(i + FIRST_LINE, rows.get(i)));
  }

  /** All that the gateway took and gave in that time. */
  public static List<SettlementRow> truth(Khalti khalti, Span span) {
    List<SettlementRow> rows = new ArrayList<>();
    for (GatewayReference name : khalti.all()) {
      Optional<Instant> at = khalti.paidAt(name).map(SimulatedTime::instant);
      at.filter(span::contains)
          .flatMap(_ -> khalti.deal(name))
          .ifPresent(deal -> rows.add(paid(deal, at.get())));
    }
    for (Khalti.Given one : khalti.given()) {
      if (!span.contains(one.at())) continue;
      rows.add(new SettlementRow.GaveBack(0, one.transaction(), one.amount(), day(one.at())));
    }
    number(rows);
    return rows;
  }

  private static SettlementRow paid(ScriptedTill.Deal deal, Instant at) {
    Money fee = Money.paisa(deal.amount().paisa() * FEE_PERCENT / 100);
    return new SettlementRow.Paid(0, deal.transaction().orElseThrow(), deal.amount(), fee, day(at));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ATime.NEPAL);
  }

  private static void mistake(List<SettlementRow> rows, Dice dice) {
    if (rows.isEmpty() || dice.chance(0.15)) {
      rows.add(
          new SettlementRow.Unreadable(
              0, Flaw.Kind.TOO_FEW_CELLS.with(Map.of("cells", "2", "expected", "4"))));
      return;
    }
    int which = dice.below(rows.size());
    switch (rows.get(which)) {
      case SettlementRow.Paid paid -> mistake(rows, which, paid, dice);
      case SettlementRow.GaveBack back -> mistake(rows, which, back, dice);
      case SettlementRow.Unreadable _ -> rows.remove(which);
    }
  }

  private static void mistake(
      List<SettlementRow> rows, int which, SettlementRow.Paid paid, Dice dice) {
    Money more = Money.paisa(dice.between(1, 5_000));
    GatewayTransactionId one = paid.transaction();
    var stray = new GatewayTransactionId("stray-" + dice.below(1_000_000));
    switch (dice.below(6)) {
      case 0 -> rows.remove(which);
      case 1 -> rows.set(which, paid(one, paid.amount().plus(more), paid.fee(), paid));
      case 2 -> rows.set(which, paid(one, paid.amount(), paid.fee().plus(more), paid));
      case 3 -> rows.add(paid);
      case 4 -> rows.add(paid(stray, paid.amount(), paid.fee(), paid));
      default -> rows.add(new SettlementRow.GaveBack(0, one, more, paid.paidOn()));
    }
  }

  private static SettlementRow paid(
      GatewayTransactionId transaction, Money amount, Money fee, SettlementRow.Paid like) {
    return new SettlementRow.Paid(0, transaction, amount, fee, like.paidOn());
  }

  private static void mistake(
      List<SettlementRow> rows, int which, SettlementRow.GaveBack back, Dice dice) {
    Money more = Money.paisa(dice.between(1, 5_000));
    if (dice.chance(0.5)) rows.remove(which);
    else {
      Money other = back.amount().plus(more);
      rows.set(which, new SettlementRow.GaveBack(0, back.transaction(), other, back.paidOn()));
    }
  }

  private static SettlementRow at(int line, SettlementRow row) {
    return switch (row) {
      case SettlementRow.Paid(_, var transaction, var amount, var fee, var day) ->
          new SettlementRow.Paid(line, transaction, amount, fee, day);
      case SettlementRow.GaveBack(_, var transaction, var amount, var day) ->
          new SettlementRow.GaveBack(line, transaction, amount, day);
      case SettlementRow.Unreadable(_, var flaw) -> new SettlementRow.Unreadable(line, flaw);
    };
  }
}
