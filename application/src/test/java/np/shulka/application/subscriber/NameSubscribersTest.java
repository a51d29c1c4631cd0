package np.shulka.application.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.subscriber.ASubscriber;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subscriber;
import org.junit.jupiter.api.Test;

final class NameSubscribersTest {
  private final Subscribers subscribers = new InMemoryStore().subscribers();
  private final NameSubscribers naming = new NameSubscribers(subscribers);

  @Test
  void everybody_is_called_what_they_are_known_by() {
    Subscriber sita = subscribers.add(ASubscriber.somebody().build());
    Subscriber nameless =
        subscribers.add(ASubscriber.somebody().reachedBy(Contact.UNKNOWN).build());

    var names = naming.name(Stream.of(sita.id(), nameless.id(), sita.id()));

    assertThat(names.of(sita.id())).isEqualTo(sita.knownAs());
    assertThat(names.of(nameless.id())).isEqualTo(nameless.subject().value());
  }

  @Test
  void whom_nobody_knows_is_called_by_their_id() {
    Subscriber stranger = ASubscriber.somebody().build();

    assertThat(naming.name(Stream.of(stranger.id())).of(stranger.id()))
        .isEqualTo(stranger.id().toString());
  }
}
