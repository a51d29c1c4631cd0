package np.shulka.domain.subscription;

import static np.shulka.domain.money.ATime.inNepal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** What somebody subscribes to, and what they chose for later (S5). */
final class AgreementTest {
  private static final Instant START = inNepal("2026-03-01T09:00");
  private static final Instant END = inNepal("2026-04-01T09:00");
  private static final Paying AHEAD = Paying.at(inNepal("2026-03-20T10:00"));
  private static final Plan PRO = APlan.onSale().build();
  private static final Selection FIVE = ASelection.of(PRO, 5);
  private static final Selection TWO = ASelection.of(PRO, 2);

  /** Five, paid until END. */
  private final Subscription.Active five = ASubscription.to(PRO).times(5).at(START).active();

  private Subscription.Active choosing(Selection later) {
    return (Subscription.Active) five.agree(five.agreement().scheduling(later));
  }

  @Test
  void s5_what_is_chosen_for_later_changes_nothing_yet() {
    Agreement agreement = choosing(TWO).agreement();

    assertThat(agreement.plan()).isEqualTo(TWO.plan());
    assertThat(agreement.quantity()).isEqualTo(5);
    assertThat(agreement.selectionAt(END.plus(Duration.ofDays(99)))).isEqualTo(FIVE);
    assertThat(agreement.renewed()).isEqualTo(TWO);
    assertThat(five.agreement().renewed()).isEqualTo(FIVE);
  }

  @Test
  void s5_what_is_not_paid_for_can_be_given_up() {
    Agreement agreement = choosing(TWO).agreement();

    assertThat(agreement.unscheduled()).isEqualTo(five.agreement());
    assertThat(choosing(TWO).cancelAtEnd(bySita()).agreement()).isEqualTo(five.agreement());
  }

  private static Cancellation bySita() {
    return new Cancellation(new Subject("sita"), Optional.empty(), inNepal("2026-03-21T12:00"));
  }

  @Test
  void s5_paid_ahead_it_begins_with_the_time_that_was_paid() {
    Agreement agreement = AHEAD.of(choosing(TWO)).agreement();

    assertThat(agreement.next()).contains(new Scheduled(TWO, Optional.of(END)));
    assertThat(agreement.selectionAt(END.minusNanos(1))).isEqualTo(FIVE);
    assertThat(agreement.selectionAt(END)).isEqualTo(TWO);
    assertThat(agreement.unscheduled()).isEqualTo(agreement);
  }

  @Test
  void s5_paid_ahead_it_is_taken_over_at_its_time() {
    Subscription.Active ahead = AHEAD.of(choosing(TWO));

    var turned = (Subscription.Active) ahead.turn(Duration.ZERO);

    assertThat(ahead.turnsAt()).isEqualTo(END);
    assertThat(turned.agreement()).isEqualTo(five.agreement().selecting(TWO));
    assertThat(turned.revision()).isEqualTo(ahead.revision() + 1);
    assertThat(turned.turnsAt()).isEqualTo(inNepal("2026-05-01T09:00"));
  }

  @Test
  void s5_paid_when_its_time_has_come_it_is_taken_over_at_once() {
    Subscription.Active late = Paying.at(END).of(choosing(TWO));

    assertThat(late.agreement()).isEqualTo(five.agreement().selecting(TWO));
    assertThat(late.paid().time().startsAt()).isEqualTo(END);
  }

  @Test
  void s5_paid_ahead_again_it_begins_when_it_did() {
    Subscription.Active twice = AHEAD.of(AHEAD.of(choosing(TWO)));

    assertThat(twice.agreement().next()).contains(new Scheduled(TWO, Optional.of(END)));
    assertThat(twice.paid().time().endsAt()).isEqualTo(inNepal("2026-06-01T09:00"));
  }

  @Test
  void s5_paying_what_was_asked_before_keeps_the_choice() {
    AnInvoice before = AnInvoice.of(five).buying(new Purpose.Time(FIVE, 1));

    Agreement agreement = AHEAD.by(before, choosing(TWO)).agreement();

    assertThat(agreement.selection()).isEqualTo(FIVE);
    assertThat(agreement.next()).contains(new Scheduled(TWO, Optional.empty()));
  }

  @Test
  void s18_what_went_back_before_it_began_is_as_if_unpaid() {
    Subscription.Active ahead = AHEAD.of(five);
    Subscription.Active back = ahead.takeBack(five.paid());

    assertThat(ahead.paid().isQueuedBehind(five.paid(), END.minusMillis(1))).isTrue();
    assertThat(ahead.paid().isQueuedBehind(five.paid(), END)).isFalse();
    assertThat(back.paid()).isEqualTo(five.paid());
    assertThat(back.agreement()).isEqualTo(five.agreement());
    assertThat(AHEAD.of(back).paid().time()).isEqualTo(ahead.paid().time());
  }

  @Test
  void s18_what_was_chosen_for_it_is_chosen_still() {
    Subscription.Active two = choosing(TWO);
    Subscription.Active ahead = AHEAD.of(two);
    assertThat(ahead.agreement().next()).hasValueSatisfying(it -> assertThat(it.isPaid()).isTrue());

    assertThat(ahead.takeBack(five.paid()).agreement()).isEqualTo(two.agreement());
    assertThat(ahead.cancelAtEnd(bySita()).takeBack(five.paid()).agreement().next()).isEmpty();
  }

  @Test
  void s18_no_hole_is_made_into_paid_time() {
    Subscription.Active further = AHEAD.of(AHEAD.of(five));

    assertThatThrownBy(() -> further.takeBack(five.paid()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void s20_what_is_to_become_something_else_is_not_paused() {
    Instant now = inNepal("2026-03-21T12:00");

    assertThat(choosing(TWO).isPausable(now)).isTrue();
    assertThat(AHEAD.of(choosing(TWO)).isPausable(now)).isFalse();
  }

  @Test
  void agreed_anew_every_state_is_as_it_was() {
    Subscription.Incomplete incomplete = ASubscription.toSomething().incomplete();
    Subscription.Trialing trial = ASubscription.toSomething().trialing(14);
    var late = (Subscription.PastDue) five.turn(Duration.ZERO);
    Agreement other = five.agreement().selecting(TWO);

    assertThat(incomplete.agree(other))
        .isEqualTo(new Subscription.Incomplete(other, 1, incomplete.until()));
    assertThat(trial.agree(other))
        .isEqualTo(new Subscription.Trialing(other, trial.revision() + 1, trial.during(), none()));
    assertThat(five.agree(other))
        .isEqualTo(new Subscription.Active(other, five.revision() + 1, five.trial(), five.paid()));
    assertThat(late.agree(other))
        .isEqualTo(
            new Subscription.PastDue(
                other, late.revision() + 1, late.trial(), late.paid(), late.until()));
  }

  private static Optional<Cancellation> none() {
    return Optional.empty();
  }
}
