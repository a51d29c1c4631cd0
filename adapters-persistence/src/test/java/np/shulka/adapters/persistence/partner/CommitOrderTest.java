package np.shulka.adapters.persistence.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.partner.Feed;
import np.shulka.application.partner.PartnerStory;
import np.shulka.application.partner.Publications;
import np.shulka.application.partner.Told;
import np.shulka.application.work.Event;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.subscriber.Subscriber;
import org.junit.jupiter.api.Test;

/** The feed never skips what commits later than what was read (I4). */
final class CommitOrderTest {
  private final JooqPartnerStore all =
      new JooqPartnerStore(JooqStore.over(EmbeddedDatabase.fresh()));
  private final PartnerStory world = PartnerStory.in(all);

  /** A transaction that writes an event and ends when it is told to. */
  private final class Open implements AutoCloseable {
    private final CountDownLatch wrote = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Event event = PartnerStory.event("invoice.paid");
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> done;

    Open(Subscriber subscriber) throws InterruptedException {
      this(subscriber, () -> {});
    }

    Open(Subscriber subscriber, Runnable more) throws InterruptedException {
      done = thread.submit(() -> all.store().write(() -> writes(subscriber, more)));
      wrote.await();
    }

    private void writes(Subscriber subscriber, Runnable more) {
      all.store().outbox().append(subscriber.id(), List.of(event));
      // whoever reads sends what waited, so from here on it is in the database, uncommitted
      all.store().database().read(sql -> sql.fetch("select 1"));
      wrote.countDown();
      try {
        end.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      more.run();
    }

    void commits() throws InterruptedException, ExecutionException {
      end.countDown();
      done.get();
    }

    @Override
    public void close() {
      end.countDown();
      thread.shutdown();
    }
  }

  private List<Event> reads(Optional<UUID> after) {
    return all
        .store()
        .context()
        .getBean(Feed.class)
        .read(world.partner().id(), after, 100)
        .orElseThrow()
        .stream()
        .map(Told::event)
        .toList();
  }

  @Test
  void who_began_first_and_ends_last_is_waited_for() throws Exception {
    Subscriber sita = world.creates("sita");
    Subscriber hari = world.creates("hari");
    try (Open slow = new Open(sita);
        Open quick = new Open(hari)) {
      quick.commits();
      List<Event> early = reads(Optional.empty());
      assertThat(early).isEmpty();
      slow.commits();

      List<Event> seen = new ArrayList<>(early);
      seen.addAll(reads(early.isEmpty() ? Optional.empty() : Optional.of(early.getLast().id())));
      assertThat(seen).containsExactly(slow.event, quick.event);
    }
  }

  @Test
  void webhooks_wait_for_it_too() throws Exception {
    var endpoint = world.listens();
    Subscriber sita = world.creates("sita");
    Subscriber hari = world.creates("hari");
    var dealing = all.store().context().getBean(Deliveries.class);
    try (Open slow = new Open(sita);
        Open quick = new Open(hari)) {
      quick.commits();
      assertThat(dealing.fanOut(ATime.NOW, 100)).isZero();
      slow.commits();
      all.deliveries();

      assertThat(dealing.fanOut(ATime.NOW, 100)).isEqualTo(2);
      assertThat(world.sentTo(endpoint)).containsExactly(slow.event, quick.event);
    }
  }

  @Test
  void the_log_waits_for_it_too() throws Exception {
    UUID node = AnId.uuid();
    Subscriber sita = world.creates("sita");
    Subscriber hari = world.creates("hari");
    var publishing = all.store().context().getBean(Publications.class);
    try (Open slow = new Open(sita);
        Open quick = new Open(hari)) {
      quick.commits();
      assertThat(publishing.claim(node, ATime.NOW, Duration.ofMinutes(1), 100)).isEmpty();
      slow.commits();
      all.publications();

      assertThat(publishing.claim(node, ATime.NOW, Duration.ofMinutes(1), 100))
          .extracting(Told::event)
          .containsExactly(slow.event, quick.event);
    }
  }

  @Test
  void who_was_numbered_first_and_wrote_last_is_told_last() throws Exception {
    Subscriber sita = world.creates("sita");
    Subscriber hari = world.creates("hari");
    Event early = PartnerStory.event("invoice.issued");
    Event late = PartnerStory.event("invoice.paid");
    try (Open slow = new Open(hari, () -> all.store().outbox().append(sita.id(), List.of(late)))) {
      all.store().write(() -> all.store().outbox().append(sita.id(), List.of(early)));
      slow.commits();
      all.deliveries();

      assertThat(reads(Optional.empty())).containsExactly(slow.event, early, late);
      assertThat(world.told()).extracting(Told::sequence).containsExactly(1L, 1L, 2L);
    }
  }
}
