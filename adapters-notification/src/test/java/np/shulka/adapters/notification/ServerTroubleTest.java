package np.shulka.adapters.notification;

import static np.shulka.application.dunning.Notice.Kind.PAYMENT_RECEIVED;
import static np.shulka.application.dunning.Notice.Kind.RENEWAL_OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import np.shulka.application.dunning.ANotice;
import np.shulka.application.dunning.Courier;
import np.shulka.application.dunning.Courier.Outcome;
import np.shulka.application.dunning.DeliverNotices;
import np.shulka.application.dunning.KeptNotice;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices.Fate;
import np.shulka.application.work.Story;
import np.shulka.application.work.World;
import np.shulka.domain.invoice.Invoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail servers that are down, say no, or hang: the outbox and the mail together (L5, H1, H2). */
final class ServerTroubleTest {
  private final World world = new World();
  private final Story story = Story.in(world.store());
  private final Invoice.Open invoice = story.owes(story.subscribes());
  private final Notice notice =
      ANotice.of(RENEWAL_OFFERED).askingFor(invoice).due(story.now()).build();

  private DeliverNotices through(Courier courier) {
    world.store().write(() -> world.store().notices().add(notice));
    return new DeliverNotices(
        world.store().notices(),
        world.store().subscribers(),
        world.store().invoices(),
        courier,
        world.setting());
  }

  private KeptNotice kept() {
    return world.store().noticesTo(notice.subscriber()).getFirst();
  }

  private void untilNext() {
    world.clock().set(kept().dueAt().orElseThrow());
  }

  @Test
  void l5_what_waited_for_the_server_arrives_once() {
    try (PostOffice office = PostOffice.withServerAt("127.0.0.1").open(world.clock())) {
      DeliverNotices deliveries = through(office.courier());
      deliveries.deliver(10);
      untilNext();
      deliveries.deliver(10);
      assertThat(kept().failures()).isEqualTo(2);
      assertThat(kept().trouble()).isEqualTo("ConnectException");

      office.start();
      untilNext();
      deliveries.deliver(10);
      world.later(Duration.ofDays(1));
      deliveries.deliver(10);

      assertThat(office.received()).hasSize(1);
      assertThat(kept().fate()).contains(Fate.DELIVERED);
    }
  }

  @Test
  void l5_who_is_refused_for_days_is_given_up() throws IOException {
    try (var server = new StubbornServer(StubbornServer.Temper.KNOWS_NOBODY);
        PostOffice office = at(server).open(world.clock())) {
      Instant begun = world.clock().instant();
      DeliverNotices deliveries = through(office.courier());
      deliveries.deliver(10);
      while (kept().fate().isEmpty()) {
        untilNext();
        deliveries.deliver(10);
      }

      assertThat(kept().fate()).contains(Fate.GIVEN_UP);
      assertThat(server.conversations()).isEqualTo(9);
      assertThat(world.clock().instant()).isAfter(begun.plus(Duration.ofDays(3)));
      assertThat(world.alerts().ofSubscribers()).hasSize(1).first().asString().contains(" 550");
      assertThat(world.alerts().ofSubscribers().toString()).doesNotContain("@");
    }
  }

  @Test
  void h4_a_crash_between_sending_and_marking_sends_the_same() {
    try (PostOffice office = PostOffice.withServer().open(world.clock())) {
      DeliverNotices dying =
          through(
              (what, whom) -> {
                office.courier().deliver(what, whom);
                throw new OutOfMemoryError("killed");
              });
      try {
        dying.deliver(10);
      } catch (OutOfMemoryError crash) {
        world.later(Duration.ofMinutes(15));
      }

      through(office.courier()).deliver(10);

      assertThat(office.received()).hasSize(2);
      assertThat(office.received().stream().map(mail -> mail.header("Message-ID")).distinct())
          .hasSize(1);
      assertThat(kept().fate()).contains(Fate.DELIVERED);
    }
  }

  /** These servers never answer; only the limits end the conversation, or this test would hang. */
  @ParameterizedTest
  @EnumSource(
      value = StubbornServer.Temper.class,
      names = {"SAYS_NOTHING", "DRIBBLES"})
  void h2_a_server_that_hangs_holds_up_nobody_for_long(StubbornServer.Temper temper)
      throws IOException {
    try (var server = new StubbornServer(temper);
        PostOffice office =
            at(server)
                .set("shulka.mail.read", "200ms")
                .set("shulka.mail.deadline", "500ms")
                .open()) {
      Notice receipt = ANotice.of(PAYMENT_RECEIVED).build();

      Outcome outcome = office.courier().deliver(receipt, story.subscriber().contact());

      assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
      assertThat(server.conversations()).isEqualTo(1);
    }
  }

  private static PostOffice at(StubbornServer server) {
    return PostOffice.withServerAt("127.0.0.1").set("spring.mail.port", server.port());
  }
}
