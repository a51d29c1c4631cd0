package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.audit.By;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.Period;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.ASubscriber;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.BackdatedStart.Fault;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Service since 2026-01-31 09:00, entered on 2026-03-02 15:00. */
final class BackdatingTest {
  private static final Instant JAN_31 = inNepal("2026-01-31T09:00");
  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));
  private final Plan less = world.sells(APlan.onSale().costing(Money.rupees(400)));
  private final SubscriberId sita =
      world.store().subscribers().add(ASubscriber.somebody().known(SITA).build()).id();

  private void at(String when) {
    world.clock().set(inNepal(when));
    world.timeDoesItsWork();
  }

  private BackdateSubscription.Outcome enter(Instant start) {
    var store = world.store();
    return new BackdateSubscription(
            store.catalog(), store.subscribers(), world.books(), store.audit(), world.setting())
        .backdate(
            new By(new Subject("admin"), Optional.of("began by phone")),
            new BackdateSubscription.Order(sita, plan.code(), 1, start));
  }

  private Invoice begun() {
    at("2026-03-02T15:00");
    return ((BackdateSubscription.Outcome.Begun) enter(JAN_31)).invoice();
  }

  private void pays(Invoice invoice) {
    Payment payment = world.opens(invoice);
    world.gateway().till().pay(pidx(payment));
    world.verification().verify(new Hint.OfCheckout(pidx(payment), Optional.empty()));
  }

  private static Pidx pidx(Payment payment) {
    return ((GatewayLink.Web) ((Payment.Initiated) payment).link()).pidx();
  }

  private Subscription mine() {
    return world.store().subscriptions().live(sita).getFirst();
  }

  @Test
  void s21_what_has_begun_is_one_invoice_of_the_day_of_payment() {
    Invoice asked = begun();
    assertThat(asked.request().charges().lines()).hasSize(2);
    assertThat(asked.total()).isEqualTo(Money.rupees(2_260));

    pays(asked);

    var paid = (Invoice.Paid) world.store().invoices().find(asked.id()).orElseThrow();
    assertThat(paid.request().issuedAt()).isEqualTo(inNepal("2026-03-02T15:00"));
    assertThat(paid.paidAt()).isEqualTo(inNepal("2026-03-02T15:00"));
    assertThat(paid.covers().startsAt()).isEqualTo(JAN_31);
    assertThat(paid.covers().endsAt()).isEqualTo(inNepal("2026-03-31T09:00"));
    assertThat(((Subscription.Active) mine()).paid().anchor().startsAt()).isEqualTo(JAN_31);
    Instant feb28 = inNepal("2026-02-28T09:00");
    assertThat(paid.times())
        .containsExactly(
            Optional.of(new Period(JAN_31, feb28)),
            Optional.of(new Period(feb28, paid.covers().endsAt())));
  }

  @Test
  void s21_paid_later_it_began_when_it_began() {
    Invoice asked = begun();

    at("2026-03-05T10:00");
    pays(asked);

    assertThat(((Subscription.Active) mine()).paid().time().endsAt())
        .isEqualTo(inNepal("2026-03-31T09:00"));
  }

  @Test
  void s21_neither_in_the_future_nor_too_long_ago() {
    at("2026-03-02T15:00");

    assertThat(enter(inNepal("2026-03-02T15:01")))
        .isEqualTo(new BackdateSubscription.Outcome.NoStart(Fault.TO_COME));
    assertThat(enter(inNepal("2026-01-30T23:59")))
        .isEqualTo(new BackdateSubscription.Outcome.NoStart(Fault.TOO_LONG_AGO));
    assertThat(enter(inNepal("2026-01-31T00:00")))
        .isInstanceOf(BackdateSubscription.Outcome.Begun.class);
    assertThat(enter(JAN_31)).isInstanceOf(BackdateSubscription.Outcome.AlreadySubscribed.class);
  }

  @Test
  void s21_a_plan_is_had_once_also_by_who_is_going_to_have_it() {
    at("2026-03-02T15:00");
    Payment first = world.starts(SITA, less).payment().orElseThrow();
    world.gateway().till().pay(pidx(first));
    world.verification().verify(new Hint.OfCheckout(pidx(first), Optional.empty()));
    var wish =
        new ChangeWish(SITA, mine().id(), plan.code(), Optional.of(1), ChangeWish.When.PERIOD_END);
    world.changing().change(wish, Optional.empty(), Channel.WEB);

    assertThat(enter(JAN_31)).isInstanceOf(BackdateSubscription.Outcome.AlreadySubscribed.class);
  }

  @Test
  void s21_it_is_written_down_who_began_it_and_why() {
    begun();

    var everything = new AuditLog.Search(Optional.empty(), Optional.empty());
    assertThat(
            world.store().audit().list(everything, new Page.Request(9, Optional.empty())).items())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("subscription.backdated");
              assertThat(entry.reason()).contains("began by phone");
              assertThat(entry.change().after()).containsEntry("startsAt", JAN_31.toString());
            });
  }

  @Test
  void s21_c12_a_change_scheduled_for_the_past_applies_at_once() {
    pays(begun());
    at("2026-03-10T10:00");
    schedulesLess();
    at("2026-04-02T10:00"); // its date, March 31, is over; it waits for the money

    pays(world.store().invoices().open(mine().id()).orElseThrow());

    assertThat(mine().agreement().plan().code()).isEqualTo(less.code());
    assertThat(mine().agreement().next()).isEmpty();
  }

  @Test
  void s21_c12_a_change_scheduled_ahead_applies_on_its_day() {
    pays(begun());
    schedulesLess();
    at("2026-03-20T10:00");
    pays(world.store().invoices().open(mine().id()).orElseThrow());
    assertThat(mine().agreement().plan().code()).isEqualTo(plan.code());

    at("2026-03-31T09:00");

    assertThat(mine().agreement().plan().code()).isEqualTo(less.code());
  }

  private void schedulesLess() {
    var wish =
        new ChangeWish(SITA, mine().id(), less.code(), Optional.of(1), ChangeWish.When.PERIOD_END);
    world.changing().change(wish, Optional.empty(), Channel.WEB);
  }
}
