package np.shulka.domain.invoice;

import static np.shulka.domain.money.ATime.NEPAL;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.PinnedAddOn;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.Working.Kind;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.BillingPeriod;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.money.VatRate;
import org.junit.jupiter.api.Test;

/** Which time each line of an invoice is for. */
final class LineTimesTest {
  private static final Selection SOMETHING = ASelection.ofSomething();
  private static final BillingAnchor ENDS_OF_MONTHS =
      new BillingAnchor(inNepal("2026-01-31T15:20"), NEPAL, BillingPeriod.monthly());

  /** March, April and May. */
  private static final List<Period> MONTHS = periods(1, 2, 3);

  private static List<Period> periods(int... ordinals) {
    return IntStream.of(ordinals).mapToObj(ENDS_OF_MONTHS::period).toList();
  }

  private static Period time(String from, String until) {
    return new Period(inNepal(from), inNepal(until));
  }

  private static Period since(Instant start) {
    return new Period(start, MONTHS.getLast().endsAt());
  }

  private static Purpose change(Kind kind) {
    LocalDate day = LocalDate.parse("2026-03-16");
    Working working = new Working(kind, SOMETHING, MONTHS, day, NEPAL, List.of());
    return new Purpose.Change(SOMETHING, Optional.of(working));
  }

  private static Invoice.Open open(Purpose purpose, int lines) {
    InvoiceLine line = new InvoiceLine("A", 1, Money.rupees(100), VatRate.NEPAL);
    Charges charges = new Charges(Collections.nCopies(lines, line));
    return AnInvoice.ofSomebody().charging(charges).buying(purpose).open();
  }

  private static List<Optional<Period>> times(Purpose purpose, int lines, Period covers) {
    Bought bought = new Bought(covers, ENDS_OF_MONTHS);
    Instant now = covers.startsAt();
    return AnInvoice.settled(open(purpose, lines), bought, now)
        .taxInvoice(new InvoiceNumber(FiscalYear.at(now), 1), now)
        .times();
  }

  @Test
  void s10_three_months_at_once_are_three_lines_of_a_month_each() {
    Purpose three = new Purpose.Time(SOMETHING, 3);

    assertThat(times(three, 3, since(ENDS_OF_MONTHS.boundary(1))))
        .containsExactly(
            Optional.of(time("2026-02-28T15:20", "2026-03-31T15:20")),
            Optional.of(time("2026-03-31T15:20", "2026-04-30T15:20")),
            Optional.of(time("2026-04-30T15:20", "2026-05-31T15:20")));
  }

  @Test
  void s10_an_add_on_is_for_the_period_of_its_plan() {
    Purpose three = new Purpose.Time(SOMETHING, 3);

    assertThat(times(three, 6, since(ENDS_OF_MONTHS.boundary(1))))
        .extracting(Optional::orElseThrow)
        .containsExactly(
            MONTHS.get(0),
            MONTHS.get(0),
            MONTHS.get(1),
            MONTHS.get(1),
            MONTHS.get(2),
            MONTHS.get(2));
  }

  @Test
  void s4_a_change_is_for_what_is_left_of_each_period() {
    Instant changed = inNepal("2026-03-16T10:00");
    Period rest = new Period(changed, MONTHS.getFirst().endsAt());

    for (Kind kind : List.of(Kind.MORE, Kind.INSTEAD)) {
      assertThat(times(change(kind), 6, since(changed)))
          .extracting(Optional::orElseThrow)
          .containsExactly(rest, rest, MONTHS.get(1), MONTHS.get(1), MONTHS.get(2), MONTHS.get(2));
    }
  }

  @Test
  void what_was_over_when_a_change_was_paid_is_not_bought() {
    assertThat(times(change(Kind.INSTEAD), 3, since(inNepal("2026-04-01T09:00"))))
        .containsExactly(
            Optional.empty(),
            Optional.of(time("2026-04-01T09:00", "2026-04-30T15:20")),
            Optional.of(MONTHS.getLast()));
  }

  @Test
  void s4_another_interval_begins_anew_on_all_lines() {
    Period year = time("2026-03-16T10:00", "2027-03-16T10:00");

    assertThat(times(change(Kind.ANEW), 2, year))
        .containsExactly(Optional.of(year), Optional.of(year));
  }

  @Test
  void a_change_of_before_its_working_was_kept_goes_by_the_anchor() {
    Instant changed = inNepal("2026-03-16T10:00");
    Purpose change = new Purpose.Change(SOMETHING);

    assertThat(times(change, 3, since(changed)))
        .extracting(Optional::orElseThrow)
        .containsExactly(
            new Period(changed, MONTHS.getFirst().endsAt()), MONTHS.get(1), MONTHS.get(2));
    assertThat(times(change, 2, since(changed)))
        .containsExactly(Optional.of(since(changed)), Optional.of(since(changed)));
  }

  @Test
  void what_is_bought_once_and_what_nobody_paid_have_no_time() {
    Purpose once = new Purpose.Once(SOMETHING, new PinnedAddOn(new AddOnCode("setup"), 1, 1));

    assertThat(times(once, 1, MONTHS.getFirst())).containsExactly(Optional.empty());
    assertThat(open(new Purpose.Time(SOMETHING, 2), 2).times())
        .containsExactly(Optional.empty(), Optional.empty());
  }
}
