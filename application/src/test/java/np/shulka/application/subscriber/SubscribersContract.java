package np.shulka.application.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.ASubscriber;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subscriber;
import org.junit.jupiter.api.Test;

/** What every {@link Subscribers} does. */
public interface SubscribersContract {
  Store store();

  @Test
  default void finds_who_was_added() {
    Subscriber somebody = ASubscriber.somebody().build();

    assertThat(store().subscribers().add(somebody)).isEqualTo(somebody);

    assertThat(store().subscribers().find(somebody.id())).contains(somebody);
    assertThat(store().subscribers().find(somebody.subject())).contains(somebody);
    assertThat(store().subscribers().idOf(somebody.subject())).contains(somebody.id());
  }

  @Test
  default void keeps_a_contact_of_whom_nothing_is_known() {
    Subscriber stranger = ASubscriber.somebody().reachedBy(Contact.UNKNOWN).build();

    store().subscribers().add(stranger);

    assertThat(store().subscribers().find(stranger.id())).contains(stranger);
  }

  @Test
  default void knows_nobody_else() {
    Subscriber stranger = ASubscriber.somebody().build();

    assertThat(store().subscribers().find(stranger.id())).isEmpty();
    assertThat(store().subscribers().find(stranger.subject())).isEmpty();
    assertThat(store().subscribers().idOf(stranger.subject())).isEmpty();
  }

  @Test
  default void many_are_found_at_once() {
    Subscriber one = store().subscribers().add(ASubscriber.somebody().build());
    Subscriber other = store().subscribers().add(ASubscriber.somebody().build());
    store().subscribers().add(ASubscriber.somebody().build());
    SubscriberId stranger = ASubscriber.somebody().build().id();

    assertThat(store().subscribers().find(Set.of(one.id(), other.id(), stranger)))
        .isEqualTo(Map.of(one.id(), one, other.id(), other));
    assertThat(store().subscribers().find(Set.of())).isEmpty();
  }

  @Test
  default void a_stranger_can_be_added_after_being_asked_for() {
    Subscriber somebody = ASubscriber.somebody().build();
    assertThat(store().subscribers().idOf(somebody.subject())).isEmpty();

    store().subscribers().add(somebody);

    assertThat(store().subscribers().idOf(somebody.subject())).contains(somebody.id());
  }

  @Test
  default void is_found_by_a_part_of_what_is_known() {
    String mark = AnId.uuid().toString();
    Contact contact =
        new Contact(
            Optional.of("Sita 100%_" + mark), Optional.of("S@X.np"), Optional.of("98" + mark));
    Subscriber sita = store().subscribers().add(ASubscriber.somebody().reachedBy(contact).build());

    assertThat(found("sita 100%_" + mark)).containsExactly(sita);
    assertThat(found("98" + mark)).containsExactly(sita);
    assertThat(found(sita.subject().value().substring(1))).containsExactly(sita);
    assertThat(found(sita.id().toString())).containsExactly(sita);
    assertThat(found("sita_100__" + mark)).isEmpty();
    assertThat(found("s@x.np")).contains(sita);
  }

  @Test
  default void those_found_come_in_parts_newest_first() {
    String mark = "mark " + AnId.uuid();
    Contact contact = new Contact(Optional.of(mark), Optional.empty(), Optional.empty());
    Subscriber first = store().subscribers().add(ASubscriber.somebody().reachedBy(contact).build());
    Subscriber next = store().subscribers().add(ASubscriber.somebody().reachedBy(contact).build());

    var part = store().subscribers().search(mark, new Page.Request(1, Optional.empty()));
    var rest = store().subscribers().search(mark, new Page.Request(1, part.next()));

    assertThat(part.items()).containsExactly(next);
    assertThat(rest).isEqualTo(new Page<>(List.of(first), Optional.empty()));
    assertThat(store().subscribers().search("", new Page.Request(200, Optional.empty())).items())
        .isNotEmpty();
  }

  private List<Subscriber> found(String part) {
    return store().subscribers().search(part, new Page.Request(200, Optional.empty())).items();
  }

  @Test
  default void the_first_of_a_subject_stays() {
    Subscriber first = store().subscribers().add(ASubscriber.somebody().build());
    Subscriber second = ASubscriber.somebody().known(first.subject()).build();

    assertThat(store().subscribers().add(second)).isEqualTo(first);
    assertThat(store().subscribers().find(second.id())).isEmpty();
  }

  @Test
  default void of_many_at_once_one_is_first() {
    Subscriber pattern = ASubscriber.somebody().build();

    List<Subscriber> added =
        Race.of(
            8,
            _ -> {
              Subscriber same = ASubscriber.somebody().known(pattern.subject()).build();
              return store().subscribers().add(same);
            });

    assertThat(added.stream().distinct()).hasSize(1);
  }
}
