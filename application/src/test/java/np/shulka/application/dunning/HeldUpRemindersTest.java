package np.shulka.application.dunning;

import static np.shulka.application.dunning.Notice.Kind.BEFORE_END;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.application.dunning.Notices.Fate;
import np.shulka.application.work.Story;
import np.shulka.application.work.World;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import org.junit.jupiter.api.Test;

/** What goes out when mail comes back after days (S10). */
final class HeldUpRemindersTest {
  private static final Instant START = ATime.NOW;
  private final World world = new World();
  private final Invoice.Open invoice = owes();
  private final ScriptedCourier courier = new ScriptedCourier();
  private final DeliverNotices deliveries =
      new DeliverNotices(
          world.store().notices(),
          world.store().subscribers(),
          world.store().invoices(),
          courier,
          world.setting());

  private Invoice.Open owes() {
    Story story = Story.in(world.store());
    return story.owes(story.subscribes());
  }

  private Notice reminder(Invoice.Open of, Duration before) {
    Notice reminder =
        ANotice.of(BEFORE_END)
            .askingFor(of)
            .due(START.minus(before))
            .endingAt(START.plus(Duration.ofHours(2)))
            .reminding(of.id(), -Math.toIntExact(before.toHours()))
            .build();
    world.store().write(() -> world.store().notices().add(reminder));
    return reminder;
  }

  private Optional<Fate> fate(Notice notice) {
    return world.store().noticesTo(notice.subscriber()).stream()
        .filter(kept -> kept.notice().equals(notice))
        .findFirst()
        .flatMap(KeptNotice::fate);
  }

  @Test
  void s10_after_an_outage_one_reminder_of_many_goes_out() {
    Notice week = reminder(invoice, Duration.ofDays(7));
    Notice days = reminder(invoice, Duration.ofDays(3));
    Notice day = reminder(invoice, Duration.ofDays(1));
    Notice later = reminder(invoice, Duration.ofHours(-1));
    Notice other = reminder(owes(), Duration.ofHours(0));

    deliveries.deliver(10);

    assertThat(courier.tried()).containsExactly(day, other);
    assertThat(fate(week)).contains(Fate.POINTLESS);
    assertThat(fate(days)).contains(Fate.POINTLESS);
    assertThat(fate(later)).isEmpty();
  }
}
