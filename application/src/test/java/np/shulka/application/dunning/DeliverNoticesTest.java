package np.shulka.application.dunning;

import static np.shulka.application.dunning.Notice.Kind.LAST_DAY;
import static np.shulka.application.dunning.Notice.Kind.PAYMENT_RECEIVED;
import static np.shulka.application.dunning.Notice.Kind.RENEWAL_OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import np.shulka.application.dunning.Courier.Outcome;
import np.shulka.application.dunning.Notices.Fate;
import np.shulka.application.work.Story;
import np.shulka.application.work.World;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to notices that are due (S10, L5, H3, H4). */
final class DeliverNoticesTest {
  private static final Instant START = ATime.NOW;
  private final World world = new World();
  private final Story story = Story.in(world.store());
  private final Subscription.Incomplete subscription = story.subscribes();
  private final Invoice.Open invoice = story.owes(subscription);
  private final ScriptedCourier courier = new ScriptedCourier().refuseWhile(world::isWriting);
  private final DeliverNotices deliveries =
      new DeliverNotices(
          world.store().notices(),
          world.store().subscribers(),
          world.store().invoices(),
          courier,
          world.setting());

  private Notice owed(Notice.Kind kind) {
    return added(ANotice.of(kind).askingFor(invoice).due(world.clock().instant()));
  }

  private Notice added(ANotice notice) {
    Notice built = notice.build();
    world.store().write(() -> world.store().notices().add(built));
    return built;
  }

  private Notice receipt() {
    return added(ANotice.of(PAYMENT_RECEIVED).to(story.subscriber().id()).due(START));
  }

  private KeptNotice kept(Notice notice) {
    return world.store().noticesTo(notice.subscriber()).stream()
        .filter(kept -> kept.notice().equals(notice))
        .findFirst()
        .orElseThrow();
  }

  private Instant dueAt(Notice notice) {
    return kept(notice).dueAt().orElseThrow();
  }

  @Test
  void a_notice_that_is_due_is_delivered_once() {
    Notice notice = owed(RENEWAL_OFFERED);

    assertThat(deliveries.deliver(10)).isEqualTo(1);
    world.later(Duration.ofDays(1));
    assertThat(deliveries.deliver(10)).isZero();

    assertThat(courier.tried()).containsExactly(notice);
    assertThat(courier.contacts()).containsExactly(story.subscriber().contact());
    assertThat(kept(notice).fate()).contains(Fate.DELIVERED);
  }

  @Test
  void l5_what_fails_is_tried_for_three_days_then_given_up() {
    courier.answers(new Outcome.Failed("550 no"));
    Notice notice = receipt();
    List<Duration> waits = new ArrayList<>();

    while (kept(notice).fate().isEmpty()) {
      deliveries.deliver(10);
      Instant now = world.clock().instant();
      kept(notice).dueAt().ifPresent(at -> waits.add(Duration.between(now, at)));
      world.clock().set(kept(notice).dueAt().orElse(now));
    }

    assertThat(waits)
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(1),
            Duration.ofDays(1));
    assertThat(kept(notice).fate()).contains(Fate.GIVEN_UP);
    assertThat(world.alerts().ofSubscribers())
        .containsExactly(notice.subscriber() + ": notice " + notice.id() + " given up: 550 no");
  }

  @Test
  void l5_a_server_that_comes_back_gets_it_once() {
    courier.answers(new Outcome.Unreachable("refused"));
    Notice notice = receipt();
    deliveries.deliver(10);
    courier.answers(new Outcome.Delivered());

    world.clock().set(dueAt(notice));
    deliveries.deliver(10);
    world.later(Duration.ofDays(2));
    deliveries.deliver(10);

    assertThat(courier.tried()).hasSize(2);
    assertThat(kept(notice).fate()).contains(Fate.DELIVERED);
  }

  @Test
  void l5_a_server_that_is_down_is_asked_once_per_round() {
    courier.answers(new Outcome.Unreachable("refused"));
    List<Notice> all = IntStream.range(0, 5).mapToObj(_ -> receipt()).toList();

    assertThat(deliveries.deliver(5)).isZero();

    assertThat(courier.tried()).hasSize(1);
    assertThat(all.stream().map(one -> kept(one).failures())).containsExactly(1, 0, 0, 0, 0);
    assertThat(all.stream().map(this::dueAt)).containsOnly(START.plus(Duration.ofMinutes(1)));
  }

  @Test
  void h3_a_poisonous_notice_does_not_hold_up_the_others() {
    Notice poison = receipt();
    Notice good = receipt();
    courier.answers(
        notice -> {
          if (notice.equals(poison)) throw new IllegalStateException("sita@example.com");
          return new Outcome.Delivered();
        });

    assertThat(deliveries.deliver(10)).isEqualTo(2);

    assertThat(kept(good).fate()).contains(Fate.DELIVERED);
    assertThat(kept(poison))
        .extracting("failures", "trouble")
        .containsExactly(1, "IllegalStateException");
  }

  @Test
  void h4_a_crash_before_the_mark_delivers_the_same_again() {
    Notice notice = receipt();
    courier.answers(
        _ -> {
          throw new OutOfMemoryError("killed after the server took it");
        });
    try {
      deliveries.deliver(10);
    } catch (OutOfMemoryError crash) {
      courier.answers(new Outcome.Delivered());
    }

    assertThat(deliveries.deliver(10)).isZero();
    world.later(Duration.ofMinutes(15));
    assertThat(deliveries.deliver(10)).isEqualTo(1);

    assertThat(courier.tried()).containsExactly(notice, notice);
  }

  @Test
  void without_an_address_it_is_undeliverable_at_once() {
    courier.answers(new Outcome.NoAddress());
    Notice notice = receipt();

    deliveries.deliver(10);

    assertThat(kept(notice).fate()).contains(Fate.UNDELIVERABLE);
    assertThat(world.alerts().ofSubscribers()).isEmpty();
  }

  @Test
  void what_is_only_shown_is_marked_so() {
    courier.answers(new Outcome.Shown());
    Notice notice = receipt();

    deliveries.deliver(10);

    assertThat(kept(notice).fate()).contains(Fate.SHOWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = Notice.Kind.class,
      names = {"RENEWAL_OFFERED", "BEFORE_END", "ENDED", "IN_GRACE", "LAST_DAY", "PAST_DUE"})
  void s10_nobody_is_asked_for_what_was_paid(Notice.Kind kind) {
    Notice notice = owed(kind);
    story.settles(story.letsPay(invoice), invoice, subscription);

    assertThat(deliveries.deliver(10)).isEqualTo(1);

    assertThat(courier.tried()).isEmpty();
    assertThat(kept(notice).fate()).contains(Fate.POINTLESS);
  }

  @Test
  void s10_a_closed_offer_stops_its_reminders() {
    Notice notice = owed(LAST_DAY);
    world.store().write(() -> world.store().invoices().replace(invoice, invoice.close(START)));

    deliveries.deliver(10);

    assertThat(kept(notice).fate()).contains(Fate.POINTLESS);
  }

  @Test
  void s10_nobody_is_reminded_of_an_end_that_came() {
    Notice early = owed(Notice.Kind.BEFORE_END);
    Notice last = owed(LAST_DAY);
    Instant ended = early.facts().periodEndsAt().orElseThrow();

    world.clock().set(ended);
    deliveries.deliver(10);

    assertThat(courier.tried()).containsExactly(last);
    assertThat(kept(early).fate()).contains(Fate.POINTLESS);
  }

  @Test
  void s10_a_reminder_that_is_late_waits_for_the_morning() {
    Notice reminder = owed(LAST_DAY);
    Notice receipt = receipt();
    world.clock().set(ATime.inNepal("2026-02-10T20:00"));

    deliveries.deliver(10);

    assertThat(courier.tried()).containsExactly(receipt);
    assertThat(dueAt(reminder)).isEqualTo(ATime.inNepal("2026-02-11T09:00"));
    assertThat(kept(reminder).failures()).isZero();
  }

  @Test
  void a_batch_that_takes_too_long_is_left_to_others() {
    Notice first = receipt();
    Notice second = receipt();
    courier.answers(
        _ -> {
          world.later(Duration.ofMinutes(15));
          return new Outcome.Delivered();
        });

    assertThat(deliveries.deliver(10)).isEqualTo(1);

    assertThat(courier.tried()).containsExactly(first);
    assertThat(kept(second).fate()).isEmpty();
  }
}
