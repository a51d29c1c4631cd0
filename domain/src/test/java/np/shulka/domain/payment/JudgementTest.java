package np.shulka.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every watched state, every status, right and wrong in every way (S12, S15). */
final class JudgementTest {

  private static final List<APayment<? extends Payment.Unresolved>> STATES =
      List.of(
          APayment.initiated(),
          APayment.pending(),
          APayment.closed(),
          APayment.closed(GatewayStatus.EXPIRED),
          APayment.mismatched());

  private static final String VERDICTS =
      """
      status             right     paisa-less paisa-more other-pidx no-pidx  other-order same-order refunded  unnumbered
      COMPLETED          Proven    Disputed   Disputed   Disputed   Disputed Disputed    Proven     Disputed  Disputed
      PENDING            Undecided Undecided  Undecided  Disputed   Disputed Disputed    Undecided  Undecided Undecided
      INITIATED          Undecided Undecided  Undecided  Disputed   Disputed Disputed    Undecided  Undecided Undecided
      EXPIRED            Refused   Refused    Refused    Disputed   Disputed Disputed    Refused    Refused   Refused
      CANCELLED          Refused   Refused    Refused    Disputed   Disputed Disputed    Refused    Refused   Refused
      FAILED             Undecided Undecided  Undecided  Disputed   Disputed Disputed    Undecided  Undecided Undecided
      REFUNDED           GivenBack GivenBack  GivenBack  Disputed   Disputed Disputed    GivenBack  GivenBack GivenBack
      PARTIALLY_REFUNDED Disputed  Disputed   Disputed   Disputed   Disputed Disputed    Disputed   Disputed  Disputed
      UNRECOGNISED       Undecided Undecided  Undecided  Disputed   Disputed Disputed    Undecided  Undecided Undecided
      """;

  private static final Map<String, BiFunction<AReport, Payment.Unresolved, AReport>> CHANGES =
      Map.of(
          "right", (report, _) -> report,
          "paisa-less", (report, payment) -> report.amounting(less(payment.amount())),
          "paisa-more",
              (report, payment) -> report.amounting(payment.amount().plus(Money.paisa(1))),
          "other-pidx", (report, _) -> report.naming(Optional.of(new Pidx("other"))),
          "no-pidx", (report, _) -> report.naming(Optional.empty()),
          "other-order", (report, _) -> report.ordered(AnId.uuid().toString()),
          "same-order", (report, payment) -> report.ordered(payment.id().toString()),
          "refunded", (report, _) -> report.flaggedRefunded(),
          "unnumbered", (report, _) -> report.withoutTransaction());

  private static Money less(Money amount) {
    return amount.minus(Money.paisa(1));
  }

  static Stream<Arguments> everything() {
    return STATES.stream().map(state -> state.at(ATime.NOW)).flatMap(JudgementTest::rows);
  }

  private static Stream<Arguments> rows(Payment.Unresolved payment) {
    List<List<String>> table =
        VERDICTS.lines().map(line -> Arrays.asList(line.split(" +"))).toList();
    return table.stream()
        .skip(1)
        .flatMap(
            row ->
                IntStream.range(1, row.size())
                    .mapToObj(
                        column ->
                            Arguments.of(
                                payment.getClass().getSimpleName(),
                                GatewayStatus.valueOf(row.getFirst()),
                                table.getFirst().get(column),
                                row.get(column),
                                payment)));
  }

  @ParameterizedTest(name = "S15 {0}: {1}, {2} is {3}")
  @MethodSource("everything")
  void s15_a_report_is_judged_by_what_was_stored(
      String state,
      GatewayStatus status,
      String change,
      String verdict,
      Payment.Unresolved payment) {
    AReport fitting = AReport.saying(status).about(payment);
    LookupReport report =
        Objects.requireNonNull(CHANGES.get(change)).apply(fitting, payment).build();

    assertThat(payment.judge(report).getClass().getSimpleName()).isEqualTo(verdict);
  }

  @Test
  void the_table_has_every_status() {
    assertThat(everything().map(row -> row.get()[1]).distinct())
        .containsExactlyInAnyOrder((Object[]) GatewayStatus.values());
  }

  @Test
  void a_proof_names_the_report_the_money_and_the_time() {
    Payment.Initiated payment = APayment.initiated().at(ATime.NOW);
    LookupReport report =
        AReport.saying(GatewayStatus.COMPLETED).about(payment).at(ATime.NOW.plusSeconds(9));

    SettlementProof.Gateway proof = AReport.proofIn(report, payment);

    assertThat(proof.of()).isEqualTo(payment.id());
    assertThat(proof.payment()).contains(payment.id());
    assertThat(proof.report()).isEqualTo(report.id());
    assertThat(proof.amount()).isEqualTo(payment.amount());
    assertThat(Optional.of(proof.transaction())).isEqualTo(report.says().transaction());
    assertThat(proof.provenAt()).isEqualTo(ATime.NOW.plusSeconds(9));
  }

  @Test
  void failed_is_believed_when_it_is_said_twice() {
    Payment.Initiated payment = APayment.initiated().at(ATime.NOW);
    LookupReport failed = AReport.saying(GatewayStatus.FAILED).about(payment).build();

    Payment.Watched held = payment.hold(failed.says().stated(), ATime.NOW);

    assertThat(payment.judge(failed)).isInstanceOf(Verdict.Undecided.class);
    assertThat(held.judge(failed)).isEqualTo(new Verdict.Refused(failed.says().stated()));
  }

  @Test
  void a_word_in_between_makes_failed_said_once_again() {
    Payment.Initiated payment = APayment.initiated().at(ATime.NOW);
    LookupReport failed = AReport.saying(GatewayStatus.FAILED).about(payment).build();

    Payment.Watched held =
        payment
            .hold(failed.says().stated(), ATime.NOW)
            .hold(AReport.stated(GatewayStatus.PENDING), ATime.NOW);

    assertThat(held.judge(failed)).isInstanceOf(Verdict.Undecided.class);
  }

  @Test
  void s15_a_report_about_another_attempt_proves_nothing() {
    Payment.Initiated mine = APayment.initiated().at(ATime.NOW);
    Payment.Initiated other = APayment.initiated().at(ATime.NOW);
    LookupReport report = AReport.saying(GatewayStatus.COMPLETED).about(other).build();

    assertThat(mine.judge(report)).isInstanceOf(Verdict.Disputed.class);
  }

  @Test
  void a_widget_token_is_answered_without_a_pidx() {
    Payment.Initiated widget = APayment.initiated().inWidget().at(ATime.NOW);
    LookupReport paid = AReport.saying(GatewayStatus.COMPLETED).about(widget).build();
    Payment.Initiated other = APayment.initiated().inWidget().at(ATime.NOW);

    assertThat(widget.judge(paid)).isInstanceOf(Verdict.Proven.class);
    assertThat(other.judge(paid)).isInstanceOf(Verdict.Disputed.class);
  }

  @Test
  void a_widget_payment_without_a_token_is_never_proven() {
    Payment.Created created = APayment.created().at(ATime.NOW);
    var nameless = created.initiate(new GatewayLink.Widget(Optional.empty(), ATime.NOW), ATime.NOW);
    LookupReport paid = AReport.saying(GatewayStatus.COMPLETED).about(nameless).build();

    assertThat(nameless.judge(paid)).isInstanceOf(Verdict.Disputed.class);
  }

  private static Verdict disputed(String code, String words) {
    return new Verdict.Disputed(new Why(Optional.of(code), words));
  }

  @Test
  void s15_what_is_disputed_says_why() {
    Payment.Initiated payment = APayment.initiated().at(ATime.NOW);
    Money less = payment.amount().minus(Money.paisa(1));

    assertThat(payment.judge(paid(payment).ordered("another order").build()))
        .isEqualTo(disputed("another-order", "the answer names another order than this payment"));
    assertThat(payment.judge(paid(payment).amounting(less).build()))
        .isEqualTo(disputed("another-amount", "paid " + less + ", expected " + payment.amount()));
    assertThat(payment.judge(paid(payment).ordered(payment.id().toString()).build()))
        .isInstanceOf(Verdict.Proven.class);
  }

  private static AReport paid(Payment.Watched payment) {
    return AReport.saying(GatewayStatus.COMPLETED).about(payment);
  }

  @Test
  void failed_is_believed_at_once_of_what_had_failed() {
    Payment.Closed failed = APayment.closed(GatewayStatus.FAILED).at(ATime.NOW);
    Payment.Closed cancelled = APayment.closed(GatewayStatus.CANCELLED).at(ATime.NOW);

    assertThat(failed.judge(AReport.saying(GatewayStatus.FAILED).about(failed).build()))
        .isInstanceOf(Verdict.Refused.class);
    assertThat(cancelled.judge(AReport.saying(GatewayStatus.FAILED).about(cancelled).build()))
        .isInstanceOf(Verdict.Undecided.class);
  }
}
