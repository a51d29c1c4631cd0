package np.shulka.application.dunning;

import static np.shulka.application.dunning.Notice.Kind.BEFORE_END;
import static np.shulka.application.dunning.Notice.Kind.RENEWAL_OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.ASubscriber;
import org.junit.jupiter.api.Test;

/** What every {@link Notices} knows of reminders that were held up (S10). */
public interface OvertakenContract {
  Instant FIRST = NoticesContract.LONG_AGO;

  Instant NEXT = FIRST.plusSeconds(1);

  Store store();

  private SubscriberId one() {
    return store().subscribers().add(ASubscriber.somebody().build()).id();
  }

  private Notice kept(ANotice notice) {
    Notice built = notice.build();
    store().write(() -> store().notices().add(built));
    return built;
  }

  private static ANotice reminder(SubscriberId subscriber, Instant at) {
    return ANotice.of(BEFORE_END).to(subscriber).due(at);
  }

  @Test
  default void a_reminder_is_overtaken_by_the_next_that_is_due() {
    SubscriberId subscriber = one();
    InvoiceId invoice = new InvoiceId(AnId.uuid());
    Notice week = kept(reminder(subscriber, FIRST).reminding(invoice, -9));
    Notice day = kept(reminder(subscriber, NEXT).reminding(invoice, -1));
    kept(ANotice.of(RENEWAL_OFFERED).to(subscriber).due(NEXT.plusSeconds(1)));

    assertThat(store().notices().isOvertaken(week, NEXT.minusMillis(1))).isFalse();
    assertThat(store().notices().isOvertaken(week, NEXT)).isTrue();
    assertThat(store().notices().isOvertaken(day, NEXT.plusSeconds(1))).isFalse();
  }

  @Test
  default void reminders_of_others_or_of_something_else_overtake_none() {
    SubscriberId subscriber = one();
    InvoiceId invoice = new InvoiceId(AnId.uuid());
    Notice week = kept(reminder(subscriber, FIRST).reminding(invoice, -9));
    kept(reminder(subscriber, NEXT));
    kept(reminder(one(), NEXT).reminding(invoice, -1));

    assertThat(store().notices().isOvertaken(week, NEXT)).isFalse();
  }
}
