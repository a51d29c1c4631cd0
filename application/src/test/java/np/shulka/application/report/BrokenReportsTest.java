package np.shulka.application.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import np.shulka.application.report.TaxRegister.Source;
import np.shulka.application.report.TaxRegister.Sum;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Store;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.report.Life;
import np.shulka.domain.report.Span;
import org.junit.jupiter.api.Test;

/** Mistakes that reports could make, each of which must be seen. */
final class BrokenReportsTest {
  private static final InMemoryStore LIVED = BusyMonths.over(new InMemoryStore());

  private static Lives lives(UnaryOperator<Life> wrong) {
    Lives real = new InMemoryLives(LIVED.subscriptions(), LIVED.invoices(), LIVED.catalog());
    return each -> real.read(life -> each.accept(wrong.apply(life)));
  }

  private static TaxRegister real() {
    return new InMemoryTaxRegister(
        LIVED.invoices(), LIVED.refunds(), LIVED.notes(), LIVED.ledger());
  }

  private static TaxRegister without(Predicate<Sum> forgotten) {
    return (span, zone, each) ->
        real()
            .read(
                span,
                zone,
                sum -> {
                  if (!forgotten.test(sum)) each.accept(sum);
                });
  }

  private static void seen(TaxRegister broken) {
    Broken reports = new Broken(broken, new InMemoryTurnovers(LIVED.ledger()), lives(it -> it));
    assertThatThrownBy(reports::vat_is_what_documents_and_postings_say)
        .isInstanceOf(AssertionError.class);
  }

  private static void seen(UnaryOperator<Life> broken) {
    Broken reports = new Broken(real(), new InMemoryTurnovers(LIVED.ledger()), lives(broken));
    assertThatThrownBy(reports::recurring_value_is_what_documents_say)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void c11_a_tax_that_is_rounded_by_the_line_is_seen() {
    seen((span, zone, each) -> real().read(span, zone, sum -> each.accept(byTheLine(sum, zone))));
  }

  private static Sum byTheLine(Sum sum, ZoneId zone) {
    if (sum.source() != Source.TAX_INVOICE) return sum;
    long tax = 0;
    for (Invoice invoice : Pages.all(LIVED.invoices()::all)) {
      if (!(invoice instanceof Invoice.Paid paid)) continue;
      Charges charges = paid.request().charges();
      boolean counts =
          paid.paidAt().atZone(zone).toLocalDate().equals(sum.day())
              && charges.vat().equals(sum.rate());
      if (!counts) continue;
      for (int at = 0; at < charges.lines().size(); at++) {
        Money taxable = charges.lines().get(at).amount().minus(charges.discounts().get(at));
        tax += charges.vat().on(taxable).paisa();
      }
    }
    return new Sum(
        sum.day(), sum.source(), sum.rate(), sum.count(), sum.taxable(), Money.paisa(tax));
  }

  @Test
  void s9_a_report_that_forgets_credit_notes_is_seen() {
    seen(without(sum -> sum.source() == Source.CREDIT_NOTE));
  }

  @Test
  void s4_a_report_that_forgets_what_changes_gave_back_is_seen() {
    seen(without(sum -> sum.source() == Source.CHANGE_CREDIT));
  }

  @Test
  void s17_a_report_of_days_of_utc_is_seen() {
    seen((span, _, each) -> real().read(span, ZoneOffset.UTC, each));
    Turnovers utc =
        new Turnovers() {
          @Override
          public void until(Span span, ZoneId zone, Consumer<Turnover> each) {
            new InMemoryTurnovers(LIVED.ledger()).until(span, ZoneOffset.UTC, each);
          }
        };
    Broken reports = new Broken(real(), utc, lives(it -> it));
    assertThatThrownBy(reports::revenue_is_what_the_postings_say)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void s20_a_value_that_counts_what_is_paused_is_seen() {
    seen(life -> new Life(life.id(), life.subscriber(), life.steps(), List.of(), life.end()));
  }

  @Test
  void a_value_that_counts_what_is_over_is_seen() {
    seen(
        life ->
            new Life(life.id(), life.subscriber(), life.steps(), life.pauses(), Optional.empty()));
  }

  @Test
  void a_value_of_what_was_bought_first_is_seen() {
    seen(
        life ->
            new Life(
                life.id(),
                life.subscriber(),
                life.steps().subList(0, 1),
                life.pauses(),
                life.end()));
  }

  /** Reports over ports that are wrong. */
  private record Broken(TaxRegister taxes, Turnovers turnovers, Lives lives)
      implements ReproducedContract, RecurringContract {
    @Override
    public Store lived() {
      return LIVED;
    }
  }
}
