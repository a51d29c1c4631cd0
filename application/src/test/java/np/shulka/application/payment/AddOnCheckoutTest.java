package np.shulka.application.payment;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.StartCheckout.Outcome;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.subscriber.Contact;
import org.junit.jupiter.api.Test;

/** A plan is begun with what recurs beside it (C25). */
final class AddOnCheckoutTest {
  private final World world = new World();
  private final Plan pro = world.sells(APlan.onSale().costing(Money.rupees(1_000)));
  private final AddOn storage =
      world.sells(AnAddOn.recurring().called("storage").costing(Money.rupees(310)).atMost(5));

  private Outcome orders(Map<AddOnCode, Integer> addOns) {
    var extras = new StartCheckout.Extras(Optional.empty(), Optional.of(addOns));
    return world
        .checkout()
        .start(
            new StartCheckout.Order(
                SITA, Contact.UNKNOWN, pro.code(), 1, Channel.WEB, extras, false));
  }

  private Outcome.Started starts(int quantity) {
    return (Outcome.Started) orders(Map.of(storage.code(), quantity));
  }

  @Test
  void c25_a_plan_is_begun_with_what_recurs_beside_it() {
    Outcome.Started started = starts(2);

    assertThat(started.invoice().orElseThrow().total()).isEqualTo(Money.paisa(183_060));
    assertThat(started.subscription().agreement().selection().addOns())
        .containsExactly(AnAddOn.pinned(storage, 2));
    assertThat(starts(2).invoice()).isEqualTo(started.invoice());
    var plain = (Outcome.Started) world.orders(SITA, pro);
    assertThat(plain.invoice()).as("nothing is said of add-ons").isEqualTo(started.invoice());
  }

  @Test
  void c25_what_cannot_be_had_is_not_begun() {
    AddOn once = world.sells(AnAddOn.once().called("setup"));

    assertThat(orders(Map.of(storage.code(), 6)))
        .isEqualTo(new Outcome.AddOnRefused(AddOn.Refusal.TOO_MANY));
    assertThat(orders(Map.of(once.code(), 1)))
        .isEqualTo(new Outcome.AddOnRefused(AddOn.Refusal.NOT_FOR_THIS_PLAN));
    assertThat(orders(Map.of(new AddOnCode("nothing"), 1)))
        .isEqualTo(new Outcome.AddOnRefused(AddOn.Refusal.NOT_ON_SALE));
    var subscriber = world.store().subscribers().idOf(SITA).orElseThrow();
    assertThat(world.store().subscriptions().live(subscriber)).isEmpty();
  }

  @Test
  void other_add_ons_wait_for_what_is_being_paid() {
    starts(2);

    assertThat(orders(Map.of())).isInstanceOf(Outcome.OtherTermsBeingPaid.class);
  }
}
