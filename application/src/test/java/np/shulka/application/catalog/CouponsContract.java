package np.shulka.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.Redemption;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link Coupons} and {@link Redemptions} do together. */
public interface CouponsContract {
  Store store();

  private Coupon issued(ACoupon builder) {
    Coupon coupon = builder.build();
    store().write(() -> store().coupons().add(coupon));
    return coupon;
  }

  private static Redemption claim(Coupon coupon, Subscription subscription) {
    var holder = new Redemption.Holder(subscription.agreement().subscriber(), subscription.id());
    return Redemption.reserve(coupon, holder, ATime.NOW);
  }

  private Redemption reserved(Coupon coupon, Subscription subscription) {
    Redemption claim = claim(coupon, subscription);
    store().write(() -> store().redemptions().reserve(claim));
    return claim;
  }

  private Invoice.Open bills(Subscription subscription, Redemption held) {
    InvoiceLine line = new InvoiceLine("Pro", 1, Money.rupees(1_000), VatRate.NEPAL);
    Charges charges =
        Charges.of(List.of(line), subscription.agreement().plan().code(), Optional.of(held));
    Invoice.Open invoice = AnInvoice.of(subscription).charging(charges).open();
    store().write(() -> store().invoices().add(invoice));
    return invoice;
  }

  private int redeemed(Coupon coupon) {
    return store().coupons().find(coupon.code()).orElseThrow().redeemed();
  }

  private Optional<Redemption> held(SubscriptionId subscription) {
    return store().redemptions().of(subscription);
  }

  @Test
  default void finds_a_coupon_as_it_was_issued() {
    Story story = Story.in(store());
    ACoupon limited = ACoupon.of(25).repeating(3).atMost(7).until(ATime.NOW.plusSeconds(60));
    Coupon percent = issued(limited.onlyFor(story.plan().code()));
    Coupon fixed = issued(ACoupon.of(Money.paisa(12_345)).forever());
    Coupon once = issued(ACoupon.of(100));

    for (Coupon coupon : List.of(percent, fixed, once)) {
      assertThat(store().coupons().find(coupon.code())).contains(coupon);
    }
    assertThat(store().coupons().find(ACoupon.of(1).build().code())).isEmpty();
    assertThat(store().redemptions().of(AnId.ofSubscription())).isEmpty();
  }

  @Test
  default void lists_coupons_by_code_in_parts() {
    String mark = "LIST-" + AnId.uuid().toString().toUpperCase(Locale.ROOT);
    Coupon last = issued(ACoupon.of(1).called(mark + "-C"));
    Coupon first = issued(ACoupon.of(1).called(mark + "-A"));
    Coupon middle = issued(ACoupon.of(1).called(mark + "-B"));

    assertThat(store().coupons().list(Optional.of(first.code()), 2)).containsExactly(middle, last);
    assertThat(store().coupons().list(Optional.empty(), 10_000))
        .containsSubsequence(first, middle, last);
  }

  @Test
  default void a_code_is_issued_once_and_retired_once() {
    Coupon coupon = issued(ACoupon.of(25));
    ACoupon again = ACoupon.of(30).called(coupon.code().value());

    assertThatThrownBy(() -> issued(again)).isInstanceOf(LostRace.class);
    store().write(() -> store().coupons().retire(coupon));
    assertThat(store().coupons().find(coupon.code())).contains(coupon.retire());
    assertThatThrownBy(() -> store().write(() -> store().coupons().retire(coupon)))
        .isInstanceOf(LostRace.class);
  }

  @Test
  default void a_reservation_is_counted_and_a_release_is_too() { // S7
    Story story = Story.in(store());
    Coupon coupon = issued(ACoupon.of(25).atMost(1));
    Subscription subscription = story.subscribes();
    Redemption reserved = reserved(coupon, subscription);

    assertThat(held(subscription.id())).contains(reserved);
    assertThat(redeemed(coupon)).isEqualTo(1);
    store().write(() -> store().redemptions().release(subscription.id(), ATime.NOW));
    assertThat(held(subscription.id())).isEmpty();
    assertThat(redeemed(coupon)).isZero();
    assertThatThrownBy(
            () -> store().write(() -> store().redemptions().release(subscription.id(), ATime.NOW)))
        .isInstanceOf(LostRace.class);
  }

  @Test
  default void s7_what_is_reserved_knows_for_which_plans_it_is() {
    Story story = Story.in(store());
    Coupon coupon = issued(ACoupon.of(25).onlyFor(story.plan().code()));
    Redemption reserved = reserved(coupon, story.subscribes());

    assertThat(reserved.plans()).containsExactly(story.plan().code());
    assertThat(held(reserved.holder().subscription())).contains(reserved);
  }

  @Test
  default void of_many_who_take_the_last_one_one_wins() { // S7, G4
    Coupon coupon = issued(ACoupon.of(25).atMost(2));
    List<Subscription> all =
        IntStream.range(0, 6).mapToObj(_ -> (Subscription) Story.in(store()).subscribes()).toList();

    long winners = Race.winners(6, one -> reserved(coupon, all.get(one)));

    assertThat(winners).isEqualTo(2);
    assertThat(redeemed(coupon)).isEqualTo(2);
  }

  @Test
  default void a_retired_coupon_is_not_reserved() {
    Coupon coupon = issued(ACoupon.of(25));
    Subscription subscription = Story.in(store()).subscribes();
    store().write(() -> store().coupons().retire(coupon));

    assertThatThrownBy(() -> reserved(coupon, subscription)).isInstanceOf(LostRace.class);
    assertThat(held(subscription.id())).isEmpty();
  }

  @Test
  default void a_subscription_holds_one_coupon() {
    Subscription subscription = Story.in(store()).subscribes();
    Redemption first = reserved(issued(ACoupon.of(25)), subscription);
    Coupon other = issued(ACoupon.of(50));

    assertThatThrownBy(() -> reserved(other, subscription)).isInstanceOf(LostRace.class);
    assertThat(held(subscription.id())).contains(first);
    assertThat(redeemed(other)).isZero();
  }

  @Test
  default void a_period_is_consumed_when_its_invoice_is_settled() { // S7
    Story story = Story.about(store(), APlan.onSale());
    Subscription.Incomplete subscription = story.subscribes();
    Redemption held = reserved(issued(ACoupon.of(25).repeating(3)), subscription);
    Invoice.Open invoice = bills(subscription, held);
    assertThat(held(subscription.id()).orElseThrow().paidPeriods()).isZero();

    var settled = story.settles(story.letsPay(invoice), invoice, subscription);

    assertThat(settled.invoice().request()).isEqualTo(invoice.request());
    assertThat(invoice.total()).isEqualTo(Money.paisa(84_750));
    assertThat(held(subscription.id()).orElseThrow().paidPeriods()).isEqualTo(1);
  }

  @Test
  default void a_coupon_of_100_percent_settles_itself() { // S22
    Story story = Story.about(store(), APlan.onSale());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = bills(subscription, reserved(issued(ACoupon.of(100)), subscription));

    store().transactions().run(() -> story.settlesItself(invoice, subscription));

    assertThat(held(subscription.id()).orElseThrow().paidPeriods()).isEqualTo(1);
  }

  @Test
  default void a_voided_request_consumes_nothing_and_frees_the_coupon() { // S7
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Coupon coupon = issued(ACoupon.of(25).atMost(1));
    Invoice.Open invoice = bills(subscription, reserved(coupon, subscription));

    assertThatThrownBy(
            () -> store().write(() -> store().redemptions().release(subscription.id(), ATime.NOW)))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(LostRace.class);
    store()
        .write(
            () -> {
              store().invoices().replace(invoice, invoice.close(ATime.NOW));
              store().redemptions().release(subscription.id(), ATime.NOW);
            });

    assertThat(redeemed(coupon)).isZero();
  }
}
