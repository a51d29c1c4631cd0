package np.shulka.application.dunning;

import static np.shulka.application.work.World.RAM;
import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.payment.StartCheckout;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Whoever opened their own request and left it is told as who was offered one (S10, C6). */
final class ReminderStoryTest extends UnappliedStory {
  private final ScriptedCourier courier = new ScriptedCourier();

  /** What is written of a request, and when it is to go out. */
  private List<String> planned(Invoice request) {
    return world.store().noticesTo(request.request().debtor().subscriber()).stream()
        .map(KeptNotice::notice)
        .filter(notice -> notice.occasion().about().equals(request.id().value()))
        .sorted(Comparator.comparing(Notice::dueAt))
        .map(notice -> notice.kind() + " " + notice.dueAt().atZone(ATime.NEPAL).toLocalDateTime())
        .toList();
  }

  /** What went out until then, of what asks for money. */
  private List<Notice.Kind> toldUntil(String end) {
    var deliveries =
        new DeliverNotices(
            world.store().notices(),
            world.store().subscribers(),
            world.store().invoices(),
            courier,
            world.setting());
    for (Instant until = inNepal(end); world.clock().instant().isBefore(until); ) {
      world.later(Duration.ofHours(1));
      world.sweep().sweep(10);
      world.timeDoesItsWork();
      deliveries.deliver(100);
    }
    return courier.tried().stream().map(Notice::kind).filter(Notice.Kind::asksForMoney).toList();
  }

  private Invoice.Open leaves(int periods) {
    var renewal = renews(periods);
    world.gateway().till().say(pidx(renewal.payment()), GatewayStatus.EXPIRED);
    return renewal.invoice();
  }

  @Test
  void s10_who_asks_long_before_and_leaves_is_reminded() {
    begin();
    at("2026-04-02T10:00");

    Invoice.Open request = leaves(1);

    assertThat(planned(request))
        .containsExactly(
            "RENEWAL_OFFERED 2026-04-16T15:20",
            "BEFORE_END 2026-04-23T15:20",
            "BEFORE_END 2026-04-27T15:20",
            "BEFORE_END 2026-04-29T15:20",
            "ENDED 2026-04-30T15:20",
            "IN_GRACE 2026-05-03T15:20",
            "LAST_DAY 2026-05-06T15:20");
  }

  @Test
  void s10_of_a_request_and_the_next_each_is_told_once() {
    begin();
    at("2026-04-02T10:00");
    leaves(1);
    assertThat(toldUntil("2026-04-25T10:00"))
        .containsExactly(Notice.Kind.RENEWAL_OFFERED, Notice.Kind.BEFORE_END);

    Invoice.Open another = leaves(3);

    assertThat(planned(another)).first().isEqualTo("BEFORE_END 2026-04-27T15:20");
    assertThat(toldUntil("2026-05-08T10:00"))
        .containsExactly(
            Notice.Kind.RENEWAL_OFFERED,
            Notice.Kind.BEFORE_END,
            Notice.Kind.BEFORE_END,
            Notice.Kind.BEFORE_END,
            Notice.Kind.ENDED,
            Notice.Kind.IN_GRACE,
            Notice.Kind.LAST_DAY);
    assertThat(((Subscription.Ended) of(SITA)).reason()).isEqualTo(EndReason.UNPAID);
  }

  @Test
  void s10_time_far_ahead_is_asked_for_when_it_comes() {
    begin();
    at("2026-04-02T10:00");
    pays(renews(3).payment());

    assertThat(planned(leaves(1)))
        .startsWith("RENEWAL_OFFERED 2026-07-17T15:20", "BEFORE_END 2026-07-24T15:20")
        .hasSize(7);
  }

  @Test
  void s10_what_was_paid_reminds_nobody() {
    begin();
    at("2026-04-02T10:00");
    pays(renews(1).payment());

    assertThat(toldUntil("2026-05-10T10:00")).isEmpty();
  }

  @Test
  void s2_who_asks_in_a_trial_and_leaves_is_reminded() {
    Plan trial = world.sells(APlan.onSale().withTrialOf(14));
    at("2026-02-10T09:00");
    world.starts(SITA, trial);
    at("2026-02-15T10:00");

    StartCheckout.Outcome.Started now = world.starts(SITA, trial);

    assertThat(planned(now.invoice().orElseThrow()))
        .containsExactly(
            "BEFORE_END 2026-02-17T09:00",
            "BEFORE_END 2026-02-21T09:00",
            "LAST_DAY 2026-02-23T09:00");
  }

  @Test
  void s13_the_rest_that_credit_does_not_cover_is_reminded_of() {
    PaymentId money = paysAfterCancelling(When.NOW);
    costsFromNowOn(Money.rupees(1_500));
    subscribed(SITA);

    assertThat(planned(used(money).invoice().orElseThrow()))
        .startsWith("RENEWAL_OFFERED 2026-05-06T10:00", "BEFORE_END 2026-05-13T10:00")
        .hasSize(7);
  }

  @Test
  void s2_an_offer_after_a_trial_promises_no_access() {
    Plan trial = world.sells(APlan.onSale().withTrialOf(14));
    at("2026-02-10T09:00");
    Subscription tried = world.starts(SITA, trial).subscription();

    at("2026-02-24T12:00");
    Invoice.Open offer = world.store().invoices().open(tried.id()).orElseThrow();

    assertThat(world.mayUse(SITA)).isFalse();
    assertThat(planned(offer)).containsExactly("PAST_DUE 2026-02-24T12:00");
    assertThat(toldUntil("2026-03-03T08:00")).containsExactly(Notice.Kind.PAST_DUE);
    assertThat(courier.tried().getLast().facts().graceEndsAt())
        .contains(inNepal("2026-03-03T09:00"));
  }

  @Test
  void s11_an_offer_in_grace_says_that_time_ran_out() {
    begin();

    at("2026-05-02T12:00");

    assertThat(planned(offer(SITA).orElseThrow()))
        .containsExactly(
            "PAST_DUE 2026-05-02T12:00", "IN_GRACE 2026-05-03T15:20", "LAST_DAY 2026-05-06T15:20");
  }

  @Test
  void c7_who_lost_access_unpaid_is_told() {
    begin();
    toldUntil("2026-05-08T10:00");
    toldUntil("2026-05-09T10:00");

    assertThat(courier.tried())
        .extracting(Notice::kind)
        .containsOnlyOnce(Notice.Kind.UNPAID_END)
        .endsWith(Notice.Kind.UNPAID_END);
    assertThat(courier.tried().getLast().facts().amount()).isEqualTo(Money.rupees(1_130));
  }

  @Test
  void c7_who_never_began_or_left_by_themselves_is_not() {
    at("2026-03-31T15:20");
    world.starts(RAM, plan);
    subscribed(SITA);
    cancels(When.PERIOD_END);

    toldUntil("2026-05-08T10:00");

    assertThat(courier.tried()).extracting(Notice::kind).doesNotContain(Notice.Kind.UNPAID_END);
  }
}
