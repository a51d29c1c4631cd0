package np.shulka.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

final class IntentTest {
  private static final Subject ASHA = new Subject("asha");

  private static Credit credit(long taxable, long tax) {
    return new Credit(AnId.ofInvoice(), Money.rupees(taxable), Money.rupees(tax));
  }

  @Test
  void a_credit_note_says_no_more_than_goes_back() {
    Credit all = credit(1_000, 130);

    assertThat(ARefund.ofAll().noting(all).intent().note()).contains(all);
    assertThat(ARefund.ofAll().noting(credit(1_000, 129)).intent().note()).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ARefund.ofAll().noting(credit(1_000, 131)).intent());
  }

  @Test
  void s18_what_a_note_says_beyond_the_money_is_credit_again() {
    ARefund money = ARefund.ofAll().amounting(Money.rupees(791)).noting(credit(1_000, 130));

    assertThat(money.with(Effect.END_NOW).intent().asCredit()).isEqualTo(Money.rupees(339));
    assertThat(ARefund.ofAll().noting(credit(500, 65)).intent().asCredit()).isEqualTo(Money.ZERO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> money.with(Effect.END_AT_PERIOD_END).intent());
  }

  @Test
  void s18_where_all_money_is_back_credit_alone_is_credit_again() {
    Intent money = ARefund.ofAll().intent();
    Money paid = money.amounts().paid();
    Intent credit = Intent.ofCredit(money.id(), money.about(), paid, credit(300, 39), ATime.NOW);

    assertThat(credit.amount()).isEqualTo(Money.ZERO);
    assertThat(credit.asCredit()).isEqualTo(Money.rupees(339));
    assertThat(credit.effect()).isEqualTo(Effect.END_NOW);
    ARefund nothing = ARefund.ofAll().amounting(Money.ZERO);
    assertThatIllegalArgumentException().isThrownBy(nothing::intent);
    assertThatIllegalArgumentException().isThrownBy(nothing.after(paid)::intent);
  }

  @Test
  void it_says_how_much_goes_back_now() {
    Intent part = ARefund.ofAll().amounting(Money.rupees(500)).intent();

    assertThat(part.amount()).isEqualTo(Money.rupees(500));
    assertThat(part.amounts().isWhole()).isFalse();
    assertThat(ARefund.ofAll().intent().amounts().isWhole()).isTrue();
  }

  @Test
  void once_it_is_over_the_number_of_the_payer_is_forgotten() {
    Origin asked = new Origin.Asked(ASHA, "a wish", Optional.of("9800000001"));
    Intent intent = ARefund.ofAll().from(asked).intent();

    assertThat(intent.over().origin())
        .isEqualTo(new Origin.Asked(ASHA, "a wish", Optional.empty()));
    assertThat(intent.over().id()).isEqualTo(intent.id());
    assertThat(asked).hasToString("Asked[by=" + ASHA + ", reason=a wish]");
  }

  @Test
  void what_was_found_at_the_gateway_has_nothing_to_forget() {
    Intent found = ARefund.ofAll().from(new Origin.Found()).intent();

    assertThat(found.over()).isSameAs(found);
    assertThat(found.origin().reason()).isEqualTo("Refunded at Khalti");
  }

  @Test
  void s13_what_nobody_used_is_to_go_back_whole_and_ends_nothing() {
    Intent asked = ARefund.ofAll().intent();
    Intent unused = Intent.ofUnused(asked.id(), asked.about(), asked.amounts(), ATime.NOW);

    assertThat(unused.origin())
        .isEqualTo(new Origin.Asked(Subject.SHULKA, "Not used within 72 hours", Optional.empty()));
    assertThat(unused.amounts().isWhole()).isTrue();
    assertThat(unused.effect()).isEqualTo(Effect.KEEP);
    assertThat(unused.note()).isEmpty();
    assertThat(unused.createdAt()).isEqualTo(ATime.NOW);
  }

  @Test
  void s18_who_agrees_may_know_the_number_of_the_payer() {
    Origin without = new Origin.Asked(ASHA, "a wish", Optional.empty());
    Origin with = new Origin.Asked(ASHA, "a wish", Optional.of("9800000001"));
    Optional<String> other = Optional.of("9800000002");
    Intent found = ARefund.ofAll().from(new Origin.Found()).intent();

    assertThat(ARefund.ofAll().from(without).intent().reaching(other).origin())
        .isEqualTo(new Origin.Asked(ASHA, "a wish", other));
    assertThat(ARefund.ofAll().from(with).intent().reaching(other).origin())
        .isEqualTo(new Origin.Asked(ASHA, "a wish", other));
    assertThat(ARefund.ofAll().from(with).intent().reaching(Optional.empty()).origin())
        .isEqualTo(with);
    assertThat(found.reaching(other)).isSameAs(found);
  }

  @Test
  void only_what_the_gateway_says_is_back_may_be_back() {
    Payment.Initiated payment = APayment.initiated().at(ATime.NOW);
    Intent intent = ARefund.of(payment).intent();

    assertThat(intent.mayBeBack(AReport.saying(GatewayStatus.REFUNDED).about(payment).build()))
        .isTrue();
    assertThat(intent.mayBeBack(AReport.saying(GatewayStatus.COMPLETED).about(payment).build()))
        .isFalse();
  }

  @Test
  void a_reason_has_one_to_a_thousand_characters() {
    String longest = "a".repeat(1_000);

    assertThat(new Origin.Asked(ASHA, longest, Optional.empty()).reason()).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Origin.Asked(ASHA, longest + "a", Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Origin.Asked(ASHA, " ", Optional.empty()));
  }
}
