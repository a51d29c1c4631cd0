package np.shulka.application.simulation.oracle.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import np.shulka.application.report.InMemoryLives;
import np.shulka.application.report.InMemoryTaxRegister;
import np.shulka.application.report.InMemoryTurnovers;
import np.shulka.application.report.ReportMrr;
import np.shulka.application.report.ReportRevenue;
import np.shulka.application.report.ReportVat;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Balance;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Net;
import np.shulka.domain.report.Interval;
import np.shulka.domain.report.Span;

/** Reports over a whole run say what the ledger, the documents and each other say. */
public final class ReportsAsBooked implements Oracle {
  private static final String NAME = "reports as booked";
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final InMemoryStore store;

  public ReportsAsBooked(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void afterwards(Afterwards world) {
    LocalDate last = LocalDate.ofInstant(world.now(), ATime.NEPAL);
    Span all = new Span(FIRST, last.plusDays(2)); // clocks of nodes run ahead
    tax(all, world);
    revenue(all);
    recurring(all);
  }

  private void tax(Span all, Afterwards world) {
    var register =
        new InMemoryTaxRegister(store.invoices(), store.refunds(), store.notes(), store.ledger());
    var report = new ReportVat(register, ATime.NEPAL).report(all, Interval.FISCAL_MONTH);
    for (var part : report.parts()) {
      require(part.span() + ": tax in the ledger", part.booked(), part.due());
    }
    long tax = 0;
    for (Invoice invoice : world.chronicle().invoices()) {
      if (!(invoice instanceof Invoice.Paid)) continue;
      Charges charges = invoice.request().charges();
      tax += charges.vat().on(charges.taxable()).paisa();
    }
    require("output tax", Net.of(report.total().invoices().tax()), Net.paisa(tax));
  }

  private void revenue(Span all) {
    var turnovers = new InMemoryTurnovers(store.ledger());
    var report =
        new ReportRevenue(turnovers, store.ledger(), ATime.NEPAL).report(all, Interval.DAY);
    Net deferred = Net.ZERO;
    for (var day : report.parts()) {
      deferred = deferred.plus(day.sold()).minus(day.earned());
      require(day.span() + ": deferred", day.deferred(), deferred);
    }
    List<Balance> books = store.ledger().balances();
    require("deferred", deferred, on(books, Account.DEFERRED_REVENUE));
    require("earned", report.total().earned(), on(books, Account.EARNED_REVENUE));
    require("credit", report.total().credit(), on(books, Account.SUBSCRIBER_CREDIT));
  }

  private static Net on(List<Balance> books, Account account) {
    Balance balance =
        books.stream().filter(it -> it.account() == account).findFirst().orElseThrow();
    return Net.between(balance.credits(), balance.debits());
  }

  private void recurring(Span all) {
    var lives = new InMemoryLives(store.subscriptions(), store.invoices(), store.catalog());
    Net value = Net.ZERO;
    for (var part : new ReportMrr(lives, ATime.NEPAL).report(all, Interval.MONTH).parts()) {
      require(part.span() + ": opening", Net.of(part.opening()), value);
      for (var moved : part.moved().values()) value = value.plus(moved.by());
      require(part.span() + ": closing", Net.of(part.closing()), value);
    }
  }

  private static void require(String what, Net said, Net truth) {
    if (said.equals(truth)) return;
    throw new Violation(
        NAME,
        String.format(
            Locale.ROOT, "%s: %d is reported, it is %d", what, said.paisa(), truth.paisa()));
  }
}
