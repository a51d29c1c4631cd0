package np.shulka.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import org.junit.jupiter.api.Test;

final class SettlementComparisonTest {
  private static final SettlementComparison STRICT = new SettlementComparison(ATime.NEPAL, 1);
  private static final GatewayTransactionId MONEY = new GatewayTransactionId("T1");

  /** Payable from 23:50 in Kathmandu, verified at 00:10 the next day. */
  private static final Booked BOOKED =
      new Booked(
          new PaymentId(AnId.uuid()),
          MONEY,
          Money.rupees(1_130),
          Money.rupees(34),
          Instant.parse("2026-03-01T18:05:00Z"),
          Instant.parse("2026-03-01T18:25:00Z"));

  private static SettlementRow.Paid row(long amount, long fee, String day) {
    return new SettlementRow.Paid(
        7, MONEY, Money.rupees(amount), Money.rupees(fee), LocalDate.parse(day));
  }

  private static List<String> kinds(SettlementRow row) {
    return STRICT.of(row, Optional.of(BOOKED), OptionalInt.empty()).stream()
        .map(it -> it.told().kind())
        .toList();
  }

  @Test
  void what_is_the_same_is_no_difference() {
    assertThat(kinds(row(1_130, 34, "2026-03-02"))).isEmpty();
  }

  @Test
  void each_figure_that_differs_is_a_line() {
    assertThat(kinds(row(1_131, 35, "2026-02-28")))
        .containsExactly("file-amount-differs", "file-fee-differs", "file-date-differs");
    Told told =
        STRICT
            .of(row(1_131, 34, "2026-03-02"), Optional.of(BOOKED), OptionalInt.empty())
            .getFirst()
            .told();
    assertThat(told.ours()).isEqualTo("Rs 1130.00");
    assertThat(told.theirs()).isEqualTo("Rs 1131.00");
    assertThat(told.about().payment()).contains(BOOKED.payment());
    assertThat(told.about().line()).hasValue(7);
  }

  @Test
  void s17_days_are_those_of_kathmandu() {
    assertThat(kinds(row(1_130, 34, "2026-02-28"))).containsExactly("file-date-differs");
    assertThat(kinds(row(1_130, 34, "2026-03-01"))).isEmpty();
    assertThat(kinds(row(1_130, 34, "2026-03-03"))).isEmpty();
    assertThat(kinds(row(1_130, 34, "2026-03-04"))).containsExactly("file-date-differs");
  }

  @Test
  void s14_the_same_transaction_twice_is_told_of_the_second() {
    var twice = STRICT.of(row(1_130, 34, "2026-03-02"), Optional.of(BOOKED), OptionalInt.of(3));

    assertThat(twice).singleElement().isInstanceOf(FileDifference.TwiceInFile.class);
    assertThat(twice.getFirst().told().theirs()).isEqualTo("lines 3 and 7");
  }

  private static final Map<String, String> ABC = Map.of("column", "fee", "cell", "abc");

  @Test
  void what_we_know_nothing_of_and_what_nobody_can_read_are_lines() {
    var unknown = STRICT.of(row(5, 1, "2026-03-02"), Optional.empty(), OptionalInt.empty());
    var bad = new SettlementRow.Unreadable(9, Flaw.Kind.NOT_AN_AMOUNT.with(ABC));

    assertThat(unknown.getFirst().told().kind()).isEqualTo("unknown-to-us");
    assertThat(unknown.getFirst().told().about().key()).isEqualTo("line 7");
    Told told = STRICT.of(bad, Optional.empty(), OptionalInt.empty()).getFirst().told();
    assertThat(told.words()).isEqualTo("The row cannot be read: the fee is not an amount: abc");
    assertThat(told.detail()).contains(new Told.Detail("not-an-amount", ABC));
    assertThat(told.about().key()).isEqualTo("line 9");
  }

  @Test
  void what_the_file_leaves_out_is_told_with_what_may_explain_it() {
    Span later =
        new Span(Instant.parse("2026-03-01T18:15:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
    Span earlier = new Span(Instant.parse("2026-03-01T00:00:00Z"), later.to());

    assertThat(STRICT.missing(BOOKED, later).told().words())
        .contains("before the time of the file");
    assertThat(STRICT.missing(BOOKED, earlier).told().words())
        .doesNotContain("before the time of the file");
  }
}
