package np.shulka.domain.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import org.junit.jupiter.api.Test;

final class RefundComparisonTest {
  private static final SettlementComparison STRICT = new SettlementComparison(ATime.NEPAL, 1);
  private static final GatewayTransactionId MONEY = new GatewayTransactionId("T1");
  private static final PaymentId PAYMENT = new PaymentId(AnId.uuid());

  /** Asked for at 23:50 in Kathmandu, confirmed at 00:10 the next day. */
  private static GivenBack refund(long rupees, String day) {
    Instant at = LocalDate.parse(day).atTime(0, 10).atZone(ATime.NEPAL).toInstant();
    return new GivenBack(
        new RefundId(AnId.uuid()),
        PAYMENT,
        MONEY,
        Money.rupees(rupees),
        at.minusSeconds(1_200),
        at);
  }

  private static SettlementRow.GaveBack row(int line, long rupees, String day) {
    return new SettlementRow.GaveBack(line, MONEY, Money.rupees(rupees), LocalDate.parse(day));
  }

  private static List<String> kinds(List<SettlementRow.GaveBack> rows, List<GivenBack> ours) {
    return rows.stream()
        .flatMap(row -> STRICT.of(row, rows, ours).stream())
        .map(it -> it.told().kind())
        .toList();
  }

  private static List<String> missing(List<SettlementRow.GaveBack> rows, List<GivenBack> ours) {
    return ours.stream()
        .flatMap(it -> STRICT.missing(it, rows, ours).stream())
        .map(it -> it.told().kind())
        .toList();
  }

  @Test
  void s9_parts_of_a_payment_are_told_apart_by_amount_and_day() {
    var rows =
        List.of(row(3, 376, "2026-03-03"), row(2, 376, "2026-03-09"), row(4, 378, "2026-03-02"));
    var ours =
        List.of(refund(378, "2026-03-02"), refund(376, "2026-03-03"), refund(376, "2026-03-09"));

    assertThat(kinds(rows, ours)).isEmpty();
    assertThat(missing(rows, ours)).isEmpty();
  }

  @Test
  void s17_it_may_go_back_on_the_day_it_was_asked_for() {
    var ours = List.of(refund(500, "2026-03-02"));

    assertThat(kinds(List.of(row(2, 500, "2026-03-01")), ours)).isEmpty();
    assertThat(kinds(List.of(row(2, 500, "2026-03-03")), ours)).isEmpty();
    assertThat(kinds(List.of(row(2, 500, "2026-02-28")), ours))
        .containsExactly("refund-date-differs");
    assertThat(kinds(List.of(row(2, 500, "2026-03-04")), ours))
        .containsExactly("refund-date-differs");
  }

  @Test
  void another_amount_is_told_with_both() {
    GivenBack refund = refund(500, "2026-03-02");
    var row = row(7, 499, "2026-03-02");

    Told told = STRICT.of(row, List.of(row), List.of(refund)).getFirst().told();

    assertThat(told.kind()).isEqualTo("refund-amount-differs");
    assertThat(told.ours()).isEqualTo("Rs 500.00");
    assertThat(told.theirs()).isEqualTo("Rs 499.00");
    assertThat(told.about().key()).isEqualTo("line 7");
    assertThat(missing(List.of(row), List.of(refund))).isEmpty();
  }

  @Test
  void the_same_refund_twice_is_a_row_too_many() {
    var rows = List.of(row(2, 500, "2026-03-02"), row(3, 500, "2026-03-02"));
    var ours = List.of(refund(500, "2026-03-02"));

    assertThat(kinds(rows, ours)).containsExactly("refund-not-booked");
    assertThat(STRICT.of(rows.getLast(), rows, ours).getFirst().told().about().line()).hasValue(3);
  }

  @Test
  void s18_what_went_back_past_us_is_told() {
    var row = row(2, 500, "2026-03-02");

    Told told = STRICT.of(row, List.of(row), List.of()).getFirst().told();

    assertThat(told.kind()).isEqualTo("refund-not-booked");
    assertThat(told.remedy()).isEqualTo(Remedy.REFUND);
    assertThat(told.theirs()).isEqualTo("Rs 500.00 on 2026-03-02");
  }

  @Test
  void each_refund_that_the_file_leaves_out_is_a_line() {
    var ours = List.of(refund(500, "2026-03-02"), refund(500, "2026-03-02"));
    var none = List.<SettlementRow.GaveBack>of();

    assertThat(missing(none, ours)).containsExactly("refund-not-in-file", "refund-not-in-file");
    assertThat(ours.stream().flatMap(it -> STRICT.missing(it, none, ours).stream()))
        .extracting(it -> it.told().about().key())
        .doesNotHaveDuplicates();
  }
}
