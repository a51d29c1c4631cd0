package np.shulka.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Period;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.ASubscription;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link PartnerSubscribers} does. */
public interface PartnerSubscribersContract {
  PartnerStore all();

  private static Contact named(String name) {
    return new Contact(Optional.of(name), Optional.empty(), Optional.empty());
  }

  @Test
  default void a_subscriber_is_created_once_and_changed_afterwards() {
    PartnerStory story = PartnerStory.in(all());

    PartnerSubscribers.Put first = story.puts("customer-1", named("Sita"));
    PartnerSubscribers.Put again = story.puts("customer-1", named("Sita Sharma"));

    assertThat(first.created()).isTrue();
    assertThat(again.created()).isFalse();
    assertThat(again.subscriber().id()).isEqualTo(first.subscriber().id());
    assertThat(all().store().subscribers().find(first.subscriber().id()))
        .contains(again.subscriber());
    assertThat(again.subscriber().contact()).isEqualTo(named("Sita Sharma"));
  }

  /** N4: what was issued to somebody names them as they were called then. */
  @Test
  default void what_a_subscriber_was_called_is_remembered() {
    PartnerStory story = PartnerStory.in(all());
    Subscriber sita = story.puts("customer-1", named("Sita"), 0).subscriber();
    story.puts("customer-1", named("Sita"), 10);
    story.puts("customer-1", named("Sita Sharma"), 20);
    story.puts("customer-1", Contact.UNKNOWN, 30);
    story.puts("customer-1", named("Sita KC"), 40);

    assertThat(IntStream.of(0, 19, 20, 29, 30, 39, 40, 50).mapToObj(at -> called(sita, at)))
        .containsExactly(
            Optional.of("Sita"),
            Optional.of("Sita"),
            Optional.of("Sita Sharma"),
            Optional.of("Sita Sharma"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("Sita KC"),
            Optional.of("Sita KC"));
  }

  @Test
  default void n4_the_register_names_them_as_they_were_called() {
    PartnerStory partners = PartnerStory.in(all());
    Subscriber sita = partners.puts("customer-1", named("Sita")).subscriber();
    Store store = all().store();
    Invoice.Paid paid = Story.of(store, sita).subscribesAndPays().invoice();

    partners.puts("customer-1", Contact.UNKNOWN, 10);

    Period time = new Period(paid.paidAt(), paid.paidAt().plusNanos(1_000));
    assertThat(store.register().part(time, Optional.empty(), 10_000))
        .filteredOn(record -> record.number().equals(paid.number()))
        .extracting(record -> record.buyer().name())
        .containsExactly(Optional.of("Sita"));
  }

  private Optional<String> called(Subscriber who, long second) {
    return all().store().subscribers().calledAt(who.id(), ATime.NOW.plusSeconds(second));
  }

  @Test
  default void the_same_id_of_another_partner_is_somebody_else() {
    PartnerStory one = PartnerStory.in(all());
    PartnerStory other = PartnerStory.in(all());
    Subscriber mine = one.creates("customer-1");

    assertThat(other.creates("customer-1").id()).isNotEqualTo(mine.id());
    PartnerStory third = PartnerStory.in(all());
    assertThat(all().subscribers().find(third.partner().id(), new ExternalId("customer-1")))
        .isEmpty();
    assertThat(all().subscribers().find(one.partner().id(), new ExternalId("customer-1")))
        .contains(mine.id());
  }

  @Test
  default void who_races_creates_one() {
    PartnerStory story = PartnerStory.in(all());

    // often, because two have to meet between looking and writing
    for (int round = 0; round < 40; round++) {
      String id = "customer-" + round;
      List<PartnerSubscribers.Put> puts = Race.of(8, _ -> story.puts(id, named("Sita")));

      assertThat(puts.stream().filter(PartnerSubscribers.Put::created)).hasSize(1);
      assertThat(puts.stream().map(put -> put.subscriber().id()).distinct()).hasSize(1);
    }
  }

  @Test
  default void who_is_there_is_not_added_again() {
    PartnerStory story = PartnerStory.in(all());
    Subscriber first = story.adds("customer-1", named("Sita")).orElseThrow();

    assertThat(story.adds("customer-1", named("Ram"))).isEmpty();

    assertThat(all().store().subscribers().find(first.id())).contains(first);
    assertThat(first.contact()).isEqualTo(named("Sita"));
    assertThat(PartnerStory.in(all()).adds("customer-1", named("Ram"))).isPresent();
  }

  @Test
  default void of_those_who_add_at_once_one_does() {
    PartnerStory story = PartnerStory.in(all());

    for (int round = 0; round < 40; round++) {
      String id = "customer-" + round;
      List<Optional<Subscriber>> added = Race.of(8, _ -> story.adds(id, named("Sita")));

      assertThat(added.stream().filter(Optional::isPresent)).hasSize(1);
    }
  }

  private Subscription subscribes(Subscriber subscriber) {
    Plan plan = APlan.onSale().build();
    Subscription subscription =
        ASubscription.to(plan).of(subscriber.id()).at(ATime.NOW).incomplete();
    all().store().write(() -> all().store().plans().add(plan));
    all().store().write(() -> all().store().subscriptions().add(subscription));
    return subscription;
  }

  @Test
  default void a_partner_sees_its_own_subscriptions_alone() {
    PartnerStory one = PartnerStory.in(all());
    PartnerStory other = PartnerStory.in(all());
    Subscription mine = subscribes(one.creates("customer-1"));
    Subscription theirs = subscribes(other.creates("customer-1"));
    var mayAsk = one.partner().id();

    assertThat(all().subscribers().subscription(mayAsk, mine.id())).contains(mine);
    assertThat(all().subscribers().subscription(mayAsk, theirs.id())).isEmpty();
    assertThat(listed(one, Optional.empty())).containsExactly(mine);
  }

  @Test
  default void who_was_left_alone_since_then_is_left_out() {
    PartnerStory story = PartnerStory.in(all());
    Subscriber quiet = story.creates("quiet");
    Subscriber busy = story.creates("busy");
    Subscription silent = subscribes(quiet);
    Subscription touched = subscribes(busy);
    story.happens(busy, "subscription.created");

    assertThat(listed(story, Optional.empty())).containsExactly(touched, silent);
    assertThat(listed(story, Optional.of(ATime.NOW))).containsExactly(touched);
    assertThat(listed(story, Optional.of(ATime.NOW.plusSeconds(1)))).isEmpty();
  }

  private List<Subscription> listed(PartnerStory story, Optional<Instant> since) {
    Page.Request few = new Page.Request(1, Optional.empty());
    Page<Subscription> page = all().subscribers().subscriptions(story.partner().id(), since, few);
    if (page.next().isEmpty()) return page.items();
    Page.Request rest = new Page.Request(200, page.next());
    return Stream.concat(
            page.items().stream(),
            all().subscribers().subscriptions(story.partner().id(), since, rest).items().stream())
        .toList();
  }
}
