package np.shulka.application.dunning;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import org.junit.jupiter.api.Test;

/** Offered, paid early, paid for several months: what follows without a gap. */
final class RenewalStoryTest extends LifeStory {
  @Test
  void s10_the_offer_opens_14_days_before_the_end_and_once() {
    begin();

    at("2026-04-16T15:19:59");
    assertThat(offer(SITA)).isEmpty();

    at("2026-04-16T15:20").at("2026-04-16T15:21");
    assertThat(offer(SITA)).map(Invoice::total).contains(Money.rupees(1_130));
    assertThat(world.told(SITA)).filteredOn("invoice.issued"::equals).hasSize(2);
    assertThat(world.store().noticesTo(of(SITA).agreement().subscriber()))
        .extracting(kept -> kept.notice().kind())
        .containsExactlyInAnyOrder(
            Notice.Kind.PAYMENT_RECEIVED,
            Notice.Kind.RENEWAL_OFFERED,
            Notice.Kind.BEFORE_END,
            Notice.Kind.BEFORE_END,
            Notice.Kind.BEFORE_END,
            Notice.Kind.ENDED,
            Notice.Kind.IN_GRACE,
            Notice.Kind.LAST_DAY);
  }

  @Test
  void s10_paid_early_the_next_period_is_contiguous() {
    begin();

    at("2026-04-20T10:00").pays(opens(offer(SITA).orElseThrow()));

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-05-31T15:20"));
    assertThat(world.told(SITA)).endsWith("invoice.paid", "subscription.renewed");
    at("2026-05-17T15:20");
    assertThat(offer(SITA)).isPresent();
  }

  /** Until a quarter to six it is yesterday in UTC. */
  @Test
  void c9_of_an_early_morning_in_nepal_each_period_is_asked_once() {
    at("2026-03-31T02:00").subscribed(SITA);

    at("2026-04-16T01:59").at("2026-04-16T02:00").at("2026-04-16T05:44").at("2026-04-16T05:46");
    Invoice.Open offer = offer(SITA).orElseThrow();
    at("2026-04-17T00:01");
    assertThat(offer(SITA)).contains(offer);
    pays(opens(offer));
    at("2026-04-30T01:59").at("2026-04-30T02:00").at("2026-04-30T05:46").at("2026-05-01T00:01");

    assertThat(world.told(SITA)).filteredOn("invoice.issued"::equals).hasSize(2);
    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-05-31T02:00"));
    assertThat(offer(SITA)).isEmpty();
  }

  @Test
  void s10_the_link_opened_twice_is_one_attempt() { // C17
    begin();
    at("2026-04-20T10:00");
    Invoice.Open offer = offer(SITA).orElseThrow();

    assertThat(opens(offer).id()).isEqualTo(opens(offer).id());
  }

  @Test
  void s10_a_link_past_its_life_is_looked_up_before_a_new_one() {
    begin();
    at("2026-04-20T10:00");
    Invoice.Open offer = offer(SITA).orElseThrow();
    Payment first = opens(offer);
    world.later(Duration.ofHours(2));
    int asked = world.gateway().questions();

    assertThat(opens(offer).id()).as("the gateway has not ended it").isEqualTo(first.id());
    assertThat(world.gateway().questions()).isGreaterThan(asked);
    world.gateway().till().say(pidx(first), GatewayStatus.EXPIRED);
    assertThat(opens(offer).id()).isNotEqualTo(first.id());
  }

  @Test
  void c24_renewing_is_possible_long_before_any_offer() {
    begin();

    at("2026-04-02T10:00");
    pays(renews(3).payment());

    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-07-31T15:20"));
    at("2026-07-17T15:19");
    assertThat(offer(SITA)).isEmpty();
  }

  @Test
  void s10_three_months_at_once_are_one_invoice_with_three_lines() {
    begin();
    at("2026-04-20T10:00");
    Invoice.Open offered = offer(SITA).orElseThrow();

    RenewSubscription.Outcome.Started renewal = renews(3);
    pays(renewal.payment());

    assertThat(renewal.invoice().request().charges().lines()).hasSize(3);
    assertThat(renewal.invoice().total()).isEqualTo(Money.rupees(3_390));
    assertThat(paidUntil(SITA)).isEqualTo(inNepal("2026-07-31T15:20"));
    assertThat(world.store().invoices().find(offered.id()).orElseThrow())
        .isInstanceOf(Invoice.Voided.class);
  }

  @Test
  void what_is_being_paid_is_not_replaced() {
    begin();
    at("2026-04-20T10:00").opens(offer(SITA).orElseThrow());

    assertThat(renew(3)).isInstanceOf(RenewSubscription.Outcome.BeingPaid.class);
    assertThat(renew(1)).isInstanceOf(RenewSubscription.Outcome.Started.class);
  }

  @Test
  void s22_what_costs_nothing_goes_on_by_itself() {
    Plan nothing = world.sells(APlan.onSale().costing(Money.ZERO));
    at("2026-03-31T15:20");
    world.orders(RAM, nothing);

    at("2026-04-16T15:20").at("2026-05-17T15:20").at("2026-06-01T00:00");

    assertThat(world.mayUse(RAM)).isTrue();
    assertThat(world.told(RAM)).doesNotContain("subscription.past-due");
  }
}
