package np.shulka.application.partner.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import np.shulka.application.partner.DeliverEvents;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.partner.Deliveries.Delivery;
import np.shulka.application.partner.FanOutEvents;
import np.shulka.application.partner.ForgetDeliveries;
import np.shulka.application.partner.InMemoryPartnerStore;
import np.shulka.application.partner.Messenger;
import np.shulka.application.partner.PartnerStory;
import np.shulka.application.partner.RedeliverEvent;
import np.shulka.application.partner.Told;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.subscriber.Subscriber;

/**
 * Some days of two partners: things happen, nodes die, endpoints are down, answers are lost, and
 * people do not want to wait. In the end the faults stop, and every partner has to know what
 * happened, in its order.
 */
final class WebhookRun {
  private static final int STEPS = 120;

  private final Random dice;
  private final World world = new World();
  private final InMemoryPartnerStore all = new InMemoryPartnerStore((InMemoryStore) world.store());
  private final List<Team> teams = new ArrayList<>();
  private final Deliveries deliveries;
  private final ForgetDeliveries forgetting;
  private final RedeliverEvent redelivery;

  WebhookRun(long seed, UnaryOperator<Deliveries> bug) {
    this.dice = new Random(seed);
    this.deliveries = bug.apply(all.deliveries());
    this.forgetting =
        new ForgetDeliveries(deliveries, Duration.ofHours(1), Duration.ofHours(2), world.setting());
    this.redelivery =
        new RedeliverEvent(
            all.endpoints(), deliveries, world.store().transactions(), world.setting());
    for (int partner = 0; partner < 2; partner++) {
      PartnerStory story = PartnerStory.in(all);
      WebhookEndpoint endpoint = story.listens();
      List<Subscriber> people = List.of(story.creates("a"), story.creates("b"));
      teams.add(new Team(story, endpoint, people, new Receiver(dice)));
    }
  }

  /** What was wrong in the end; nothing if all is well. */
  List<String> wrongs() {
    teams.forEach(team -> team.receiver.troubled(0.2));
    for (int step = 0; step < STEPS; step++) step();
    teams.forEach(team -> team.receiver.troubled(0));
    for (int hour = 0; hour < 100; hour++) {
      work(true);
      world.later(Duration.ofHours(1));
    }
    List<String> wrongs = new ArrayList<>();
    for (Team team : teams) {
      team.people.forEach(one -> compare(team, one.id(), wrongs));
      compare(team, Told.CATALOG, wrongs);
    }
    return wrongs;
  }

  private void step() {
    switch (dice.nextInt(6)) {
      case 0 -> happens();
      case 1 -> work(false);
      case 2 -> work(true);
      case 3 -> forgetting.forget(1 + dice.nextInt(3));
      case 4 -> stepsIn();
      default -> world.later(Duration.ofSeconds(dice.nextInt(900)));
    }
  }

  private void happens() {
    Team team = teams.get(dice.nextInt(teams.size()));
    Subscriber one = team.people.get(dice.nextInt(team.people.size()));
    if (dice.nextInt(5) == 0) team.story.happensToTheCatalog(1);
    else team.story.happens(one, "invoice.issued");
  }

  /** Somebody does not want to wait for the next try of one, whosever turn it is. */
  private void stepsIn() {
    Team team = teams.get(dice.nextInt(teams.size()));
    Page.Request all = new Page.Request(200, Optional.empty());
    List<Delivery> waiting = deliveries.pending(team.endpoint.id(), all).items();
    if (waiting.isEmpty()) return;
    Delivery one = waiting.get(dice.nextInt(waiting.size()));
    redelivery.redeliver(team.story.partner().id(), one.id());
  }

  /** A node works; it may die with what it took in its hands. */
  private void work(boolean survives) {
    new FanOutEvents(deliveries, world.setting()).fanOut(1 + dice.nextInt(5));
    var delivering = new DeliverEvents(deliveries, this::receive, 2, world.setting());
    delivering.deliver(
        1 + dice.nextInt(6),
        attempt -> {
          if (!survives && dice.nextInt(3) == 0) return;
          try {
            attempt.run();
          } catch (Receiver.Died dead) {
            return; // its lease ends by itself
          }
        });
  }

  private Messenger.Outcome receive(Deliveries.Parcel parcel) {
    return teams.stream()
        .filter(team -> team.story.partner().id().equals(parcel.endpoint().partner()))
        .findFirst()
        .orElseThrow()
        .receiver
        .bring(parcel);
  }

  private static void compare(Team team, SubscriberId one, List<String> wrongs) {
    List<UUID> source =
        team.story.heard().stream()
            .filter(told -> told.subscriber().equals(one))
            .map(Told::event)
            .map(event -> event.id())
            .toList();
    List<UUID> known = team.receiver.knows(one);
    if (!known.equals(source)) wrongs.add(one + " knows " + known + " of " + source);
  }

  /** A partner, its subscribers, and the program that it listens with. */
  private record Team(
      PartnerStory story, WebhookEndpoint endpoint, List<Subscriber> people, Receiver receiver) {}
}
