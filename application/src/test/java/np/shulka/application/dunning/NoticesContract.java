package np.shulka.application.dunning;

import static np.shulka.application.dunning.Notice.Kind.BEFORE_END;
import static np.shulka.application.dunning.Notice.Kind.PAYMENT_RECEIVED;
import static np.shulka.application.dunning.Notice.Kind.RENEWAL_OFFERED;
import static np.shulka.application.dunning.Notice.Kind.UNPAID_END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import np.shulka.application.dunning.Notices.Claim;
import np.shulka.application.dunning.Notices.Fate;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.ASubscriber;
import np.shulka.domain.subscriber.Language;
import org.junit.jupiter.api.Test;

/** What every {@link Notices} does (S10, L5, H4, H9). */
public interface NoticesContract {
  /** Long before anything else in the store is due, so that these tests meet nobody else's work. */
  Instant LONG_AGO = Instant.parse("2014-03-01T00:00:00Z");

  Duration LEASE = Duration.ofMinutes(15);

  Store store();

  private Notices notices() {
    return store().notices();
  }

  /** Nothing that other tests left behind is due at that time. */
  private SubscriberId quiet() {
    Instant later = LONG_AGO.plus(Duration.ofDays(2));
    List<Claim> left;
    do left = notices().claimDue(later, Duration.ofDays(3_650), 100);
    while (!left.isEmpty());
    return somebody();
  }

  private SubscriberId somebody() {
    return store().subscribers().add(ASubscriber.somebody().build()).id();
  }

  private Notice added(ANotice notice) {
    Notice built = notice.build();
    store().write(() -> notices().add(built));
    return built;
  }

  private List<NoticeId> claim(Instant now, int limit) {
    return notices().claimDue(now, LEASE, limit).stream().map(c -> c.notice().id()).toList();
  }

  private KeptNotice kept(Notice notice) {
    return store().noticesTo(notice.subscriber()).getFirst();
  }

  private static ANotice offer(SubscriberId subscriber) {
    return ANotice.of(RENEWAL_OFFERED).to(subscriber).due(LONG_AGO);
  }

  @Test
  default void a_notice_is_kept_as_it_was_written() {
    SubscriberId subscriber = quiet();
    Notice nepali = added(offer(subscriber).in(Language.NEPALI).forPlan("प्रो \"≥\" & <b>"));
    Notice receipt = added(ANotice.of(PAYMENT_RECEIVED).to(subscriber).due(LONG_AGO));

    assertThat(notices().claimDue(LONG_AGO, LEASE, 10))
        .containsExactly(
            new Claim(nepali, 0, LONG_AGO.plus(LEASE)),
            new Claim(receipt, 0, LONG_AGO.plus(LEASE)));
  }

  @Test
  default void a_notice_of_few_facts_is_kept_too() {
    SubscriberId subscriber = quiet();
    Notice full = ANotice.of(UNPAID_END).to(subscriber).due(LONG_AGO).build();
    Notice.Facts few =
        new Notice.Facts(
            full.facts().planName(),
            full.facts().amount(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Notice notice =
        new Notice(
            full.id(), subscriber, full.occasion(), Optional.empty(), few, LONG_AGO, LONG_AGO);
    store().write(() -> notices().add(notice));

    assertThat(kept(notice).notice()).isEqualTo(notice);
  }

  @Test
  default void what_somebody_is_told_last_is_read_newest_first() {
    SubscriberId subscriber = quiet();
    Notice waiting = added(offer(subscriber));
    Notice told = added(ANotice.of(PAYMENT_RECEIVED).to(subscriber).due(LONG_AGO));
    added(offer(somebody()));
    notices().claimDue(LONG_AGO, LEASE, 10).stream()
        .filter(claim -> claim.notice().equals(told))
        .forEach(claim -> notices().close(claim, Fate.DELIVERED, LONG_AGO));

    assertThat(notices().latest(subscriber, 10))
        .containsExactlyInAnyOrder(
            new Notices.Kept(waiting, Optional.empty()),
            new Notices.Kept(told, Optional.of(Fate.DELIVERED)));
    assertThat(notices().latest(subscriber, 1)).hasSize(1);
  }

  @Test
  default void the_same_occasion_is_told_once() { // H9
    SubscriberId subscriber = quiet();
    InvoiceId invoice = new InvoiceId(AnId.uuid());
    Notice.Occasion once = Notice.Occasion.of(RENEWAL_OFFERED, invoice);
    Notice first = added(offer(subscriber).about(once));
    added(offer(subscriber).about(once).forPlan("another run"));
    Notice other = added(offer(somebody()).about(once));

    assertThat(store().noticesTo(subscriber)).extracting(KeptNotice::notice).containsExactly(first);
    assertThat(claim(LONG_AGO, 10)).containsExactly(first.id(), other.id());
  }

  @Test
  default void what_was_told_is_not_told_again_by_a_later_run() {
    SubscriberId subscriber = quiet();
    Notice.Occasion once = Notice.Occasion.of(RENEWAL_OFFERED, new InvoiceId(AnId.uuid()));
    added(offer(subscriber).about(once));
    Claim claim = notices().claimDue(LONG_AGO, LEASE, 1).getFirst();
    notices().close(claim, Fate.DELIVERED, LONG_AGO);

    added(offer(subscriber).about(once));

    assertThat(claim(LONG_AGO.plus(Duration.ofDays(1)), 10)).isEmpty();
    assertThat(kept(claim.notice()).fate()).contains(Fate.DELIVERED);
  }

  @Test
  default void reminders_of_one_kind_are_told_apart_by_their_step() {
    SubscriberId subscriber = quiet();
    InvoiceId invoice = new InvoiceId(AnId.uuid());
    ANotice week = ANotice.of(BEFORE_END).to(subscriber).due(LONG_AGO).reminding(invoice, -168);
    ANotice day = ANotice.of(BEFORE_END).to(subscriber).due(LONG_AGO).reminding(invoice, -24);
    List.of(week, day, day).forEach(this::added);
    assertThat(store().noticesTo(subscriber)).hasSize(2);
  }

  @Test
  default void many_nodes_that_add_the_same_add_it_once() {
    SubscriberId subscriber = quiet();
    Notice.Occasion once = Notice.Occasion.of(RENEWAL_OFFERED, new InvoiceId(AnId.uuid()));

    Race.of(6, _ -> added(offer(subscriber).about(once)));
    assertThat(store().noticesTo(subscriber)).hasSize(1);
  }

  @Test
  default void what_is_rolled_back_is_told_to_nobody() {
    SubscriberId subscriber = quiet();

    assertThatThrownBy(() -> store().write(() -> addAndFail(subscriber))).hasMessage("no");
    assertThat(store().noticesTo(subscriber)).isEmpty();
  }

  private void addAndFail(SubscriberId subscriber) {
    notices().add(offer(subscriber).build());
    throw new IllegalStateException("no");
  }

  @Test
  default void several_are_written_with_one_decision() {
    SubscriberId subscriber = quiet();

    store()
        .write(() -> IntStream.range(0, 3).forEach(_ -> notices().add(offer(subscriber).build())));

    assertThat(store().noticesTo(subscriber)).hasSize(3);
  }

  @Test
  default void what_is_due_is_claimed_the_longest_due_first() {
    SubscriberId subscriber = quiet();
    Notice second = added(offer(subscriber).due(LONG_AGO.plusSeconds(2)));
    Notice first = added(offer(subscriber).due(LONG_AGO.plusSeconds(1)));
    Notice third = added(offer(subscriber).due(LONG_AGO.plusSeconds(3)));

    assertThat(claim(LONG_AGO, 10)).isEmpty();
    assertThat(claim(third.dueAt(), 2)).containsExactly(first.id(), second.id());
    assertThat(claim(third.dueAt(), 2)).containsExactly(third.id());
  }

  @Test
  default void a_node_that_dies_gives_back_what_it_claimed() { // H4
    Notice notice = added(offer(quiet()));
    claim(LONG_AGO, 10);

    assertThat(claim(LONG_AGO.plus(LEASE).minusMillis(1), 10)).isEmpty();
    assertThat(claim(LONG_AGO.plus(LEASE), 10)).containsExactly(notice.id());
  }

  @Test
  default void what_failed_comes_back_when_it_was_put_off_to() {
    Notice notice = added(offer(quiet()));
    Claim claim = notices().claimDue(LONG_AGO, LEASE, 1).getFirst();
    Instant later = LONG_AGO.plus(Duration.ofHours(2));

    notices().putOff(claim, later, 3, "554 no");

    assertThat(kept(notice)).extracting("failures", "trouble").containsExactly(3, "554 no");
    assertThat(claim(later.minusMillis(1), 10)).isEmpty();
    assertThat(notices().claimDue(later, LEASE, 10))
        .containsExactly(new Claim(notice, 3, later.plus(LEASE)));
  }

  @Test
  default void a_slow_node_does_not_put_off_what_another_has() {
    Notice notice = added(offer(quiet()));
    Claim slow = notices().claimDue(LONG_AGO, LEASE, 1).getFirst();
    Claim other = notices().claimDue(LONG_AGO.plus(LEASE), LEASE, 1).getFirst();

    notices().putOff(slow, LONG_AGO.plus(Duration.ofDays(1)), 1, "slow");

    assertThat(kept(notice).dueAt()).contains(other.leasedUntil());
    assertThat(kept(notice).failures()).isZero();
  }

  @Test
  default void a_slow_node_that_delivered_saves_the_others_from_it() {
    Notice notice = added(offer(quiet()));
    Claim slow = notices().claimDue(LONG_AGO, LEASE, 1).getFirst();
    Claim other = notices().claimDue(LONG_AGO.plus(LEASE), LEASE, 1).getFirst();

    notices().close(slow, Fate.DELIVERED, LONG_AGO);
    notices().putOff(other, LONG_AGO.plusSeconds(1), 1, "late");
    notices().close(other, Fate.GIVEN_UP, LONG_AGO);

    assertThat(kept(notice).fate()).contains(Fate.DELIVERED);
    assertThat(claim(LONG_AGO.plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  @Test
  default void every_fate_is_kept_and_is_an_end() {
    SubscriberId subscriber = quiet();
    for (Fate fate : Fate.values()) {
      added(offer(subscriber));
      notices().close(notices().claimDue(LONG_AGO, LEASE, 1).getFirst(), fate, LONG_AGO);
    }

    assertThat(store().noticesTo(subscriber))
        .extracting(kept -> kept.fate().orElseThrow())
        .containsExactly(Fate.values());
    assertThat(claim(LONG_AGO.plus(Duration.ofDays(1)), 10)).isEmpty();
  }

  @Test
  default void two_nodes_never_claim_the_same() { // H9
    SubscriberId subscriber = quiet();
    List<NoticeId> due =
        IntStream.range(0, 12).mapToObj(_ -> added(offer(subscriber)).id()).toList();

    List<List<NoticeId>> claims = Race.of(4, _ -> claim(LONG_AGO, 3));
    List<NoticeId> rest = claim(LONG_AGO, 12);

    assertThat(Stream.concat(claims.stream().flatMap(List::stream), rest.stream()))
        .containsExactlyInAnyOrderElementsOf(due);
  }
}
