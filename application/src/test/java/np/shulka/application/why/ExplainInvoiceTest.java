package np.shulka.application.why;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.invoice.UnknownInvoice;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.why.LineWhy;
import np.shulka.domain.why.Rule;
import np.shulka.domain.why.Step;
import org.junit.jupiter.api.Test;

/** What an invoice says of itself. */
final class ExplainInvoiceTest extends WhyStory {
  private static LineWhy line(InvoiceWhy why, int at) {
    return why.reckoning().orElseThrow().lines().get(at);
  }

  @Test
  void a_renewal_says_price_time_and_proof() {
    begin();
    Invoice.Paid paid = (Invoice.Paid) invoices().getFirst();

    InvoiceWhy why = why(paid);

    assertThat(line(why, 0).steps())
        .extracting(Step::rule)
        .containsExactly(Rule.PRICE_OF_THE_VERSION, Rule.QUANTITY, Rule.SHARED_TAX);
    assertThat(line(why, 0).tax()).isEqualTo(Money.rupees(130));
    assertThat(why.differences()).isEmpty();
    assertThat(why.buys()).containsExactly(Optional.of(paid.covers()));
    Proof proof = why.proof().orElseThrow();
    assertThat(proof.report().orElseThrow().id())
        .isEqualTo(((SettlementProof.Gateway) paid.proof()).report());
    assertThat(proof.report().orElseThrow().says().status()).isEqualTo(GatewayStatus.COMPLETED);
  }

  @Test
  void s4_an_upgrade_says_days_and_what_is_given_back() {
    begin();
    at("2026-03-16T15:20").changes(b, Map.of());

    InvoiceWhy why = why(invoices().getFirst());

    Step left = line(why, 0).steps().get(2);
    assertThat(left.result()).isEqualTo(Money.paisa(129_032));
    assertThat(left.rounding().orElseThrow().numerator()).isEqualTo(250_000 * 15);
    assertThat(left.rounding().orElseThrow().denominator()).isEqualTo(31);
    assertThat(why.sums())
        .extracting(Step::rule)
        .containsExactly(Rule.TAX, Rule.GIVEN_BACK, Rule.TAX);
    assertThat(why.sums())
        .extracting(Step::result)
        .containsExactly(Money.paisa(16_774), Money.paisa(51_613), Money.paisa(6_710));
    assertThat(why.differences()).isEmpty();
    assertThat(why.buys())
        .containsExactly(
            Optional.of(new Period(inNepal("2026-03-16T15:20"), inNepal("2026-04-01T09:00"))));
  }

  @Test
  void s4_what_is_paid_ahead_is_changed_period_by_period() {
    begin();
    at("2026-03-20T10:00").paysTheOffer();
    at("2026-03-21T15:20").changes(b, Map.of());

    assertThat(why(invoices().getFirst()).buys())
        .containsExactly(
            Optional.of(new Period(inNepal("2026-03-21T15:20"), inNepal("2026-04-01T09:00"))),
            Optional.of(new Period(inNepal("2026-04-01T09:00"), inNepal("2026-05-01T09:00"))));
  }

  @Test
  void c25_an_add_on_is_explained_as_more_of_the_same() {
    begin();
    at("2026-03-16T15:20").changes(a, Map.of(storage, 2));

    InvoiceWhy why = why(invoices().getFirst());

    assertThat(line(why, 0).origin().article().code()).isEqualTo("storage");
    assertThat(line(why, 0).net()).isEqualTo(Money.rupees(320));
    assertThat(why.sums()).extracting(Step::rule).containsExactly(Rule.TAX);
    assertThat(why.differences()).isEmpty();
  }

  @Test
  void s16_an_old_price_is_explained_by_the_version_that_was_kept() {
    begin();
    Plan dearer = a.revise(APlan.onSale().costing(Money.rupees(1_200)).terms());
    world.store().write(() -> world.store().plans().replace(a, dearer));
    at("2026-03-20T10:00");

    InvoiceWhy why = why(world.store().invoices().open(mine().id()).orElseThrow());

    assertThat(line(why, 0).origin().article().version()).isEqualTo(1);
    assertThat(why.differences()).isEmpty();
    assertThat(why.proof()).isEmpty();
    assertThat(why.buys()).isEqualTo(List.of(Optional.empty()));
  }

  @Test
  void others_are_told_nothing() {
    begin();
    Invoice mine = invoices().getFirst();

    assertThatThrownBy(() -> world.explaining().explain(RAM, mine.id()))
        .isInstanceOf(UnknownInvoice.class);
    assertThat(world.explaining().explain(SITA, mine.id()).invoice()).isEqualTo(mine);
  }
}
