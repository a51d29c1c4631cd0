package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.refund.ARefund;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.refund.Stuck;
import org.junit.jupiter.api.Test;

/** Whose money is proposed to go back, and by whom (S13). */
public interface UnusedMoneyContract extends RefundsContract {
  Duration LEASE = Duration.ofMinutes(3);

  /** Somebody paid for what they did not owe. */
  private static Payment.Completed unapplied(Store store, Instant now) {
    Story story = Story.in(store).at(now);
    return unapplied(store, story, story.checksOut());
  }

  private static Payment.Completed unapplied(Store store, Story story, Payment.Watched payment) {
    return store
        .transactions()
        .run(() -> story.complete(payment, story.paid(payment), Disposition.UNAPPLIED));
  }

  private List<PaymentId> claimed(Instant now) {
    return store().refunds().claimUnused(now, LEASE, 100_000);
  }

  @Test
  default void s13_it_is_dealt_out_after_72_hours_and_once() {
    PaymentId money = unapplied(store(), ATime.NOW).id();
    Instant over = ATime.NOW.plus(Duration.ofDays(3));

    assertThat(claimed(over.minusMillis(1))).doesNotContain(money);
    assertThat(claimed(over)).contains(money);
    assertThat(claimed(over.plus(LEASE).minusMillis(1))).doesNotContain(money);
    assertThat(claimed(over.plus(LEASE))).contains(money);
  }

  @Test
  default void what_waits_longest_is_dealt_out_first_and_in_parts() {
    PaymentId second = unapplied(store(), ATime.NOW).id();
    PaymentId first = unapplied(store(), ATime.NOW.minusSeconds(1)).id();
    Instant over = ATime.NOW.plus(Duration.ofDays(30));

    assertThat(claimed(over)).containsSubsequence(first, second);
    assertThat(store().refunds().claimUnused(over.plus(LEASE), LEASE, 1)).hasSize(1);
  }

  @Test
  default void nobody_is_dealt_what_another_has() {
    List<PaymentId> all =
        List.of(unapplied(store(), ATime.NOW).id(), unapplied(store(), ATime.NOW).id());
    Instant over = ATime.NOW.plus(Duration.ofDays(30));

    var dealt = Race.of(4, _ -> claimed(over)).stream().flatMap(List::stream).toList();

    assertThat(dealt).containsAll(all).doesNotHaveDuplicates();
  }

  @Test
  default void what_became_something_is_not_dealt_out() {
    PaymentId bought = Paid.in(store()).payment().id();
    PaymentId credited = Story.in(store()).isCredited().id();
    PaymentId open = Story.in(store()).checksOut().id();

    assertThat(claimed(ATime.NOW.plus(Duration.ofDays(900))))
        .doesNotContain(bought, credited, open);
  }

  /** Nothing can look it up, so nothing here can send it. */
  @Test
  default void what_was_paid_in_the_widget_is_not_dealt_out() {
    Story story = Story.in(store());
    Payment.Created created = story.attemptsInWidget(story.owes(story.subscribes()));
    var token = Optional.of(new WidgetToken("token-" + AnId.uuid()));
    GatewayLink link = new GatewayLink.Widget(token, story.now());
    Payment.Initiated asked = story.becomes(created, created.initiate(link, story.now()));
    PaymentId money = unapplied(store(), story, asked).id();

    assertThat(claimed(story.now().plus(Duration.ofDays(900)))).doesNotContain(money);
  }

  @Test
  default void s13_what_was_ever_to_go_back_is_not_dealt_out() {
    Payment.Completed money = unapplied(store(), ATime.NOW);
    Payment.Completed back = money.sendBack();
    Refund.AwaitingApproval asked = new Refund.AwaitingApproval(ARefund.of(money).intent());
    Instant over = ATime.NOW.plus(Duration.ofDays(900));
    store()
        .write(
            () -> {
              store().payments().replace(money, back);
              store().refunds().add(asked);
            });
    assertThat(claimed(over)).doesNotContain(money.id());

    store()
        .write(
            () -> {
              store().refunds().replace(asked, asked.decline(Stuck.DECLINED.why(), ATime.NOW));
              store().payments().replace(back, back.keepAfterAll());
            });
    assertThat(claimed(over)).doesNotContain(money.id());
  }
}
