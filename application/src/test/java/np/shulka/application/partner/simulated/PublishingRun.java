package np.shulka.application.partner.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import np.shulka.application.partner.EventLog;
import np.shulka.application.partner.InMemoryPartnerStore;
import np.shulka.application.partner.LogUnavailable;
import np.shulka.application.partner.PartnerStory;
import np.shulka.application.partner.Publications;
import np.shulka.application.partner.PublishEvents;
import np.shulka.application.partner.Told;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.World;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.Subscriber;

/**
 * Two nodes publish to a log that is away at times, whose answers are lost at times, and they die.
 * In the end the log has everything, and who takes what is next has it in order.
 */
final class PublishingRun {
  private static final int STEPS = 150;

  private final Random dice;
  private final World world = new World();
  private final InMemoryPartnerStore all = new InMemoryPartnerStore((InMemoryStore) world.store());
  private final PartnerStory story = PartnerStory.in(all);
  private final List<Subscriber> people = List.of(story.creates("a"), story.creates("b"));
  private final List<Told> log = new ArrayList<>();
  private final Publications publications;
  private final List<PublishEvents> nodes = new ArrayList<>();
  private double trouble = 0.2;

  PublishingRun(long seed, UnaryOperator<Publications> bug) {
    dice = new Random(seed);
    publications = bug.apply(all.publications());
    EventLog taking = this::take;
    for (int node = 0; node < 2; node++) {
      nodes.add(new PublishEvents(publications, taking, world.setting()));
    }
  }

  private void take(List<Told> events) {
    if (dice.nextDouble() < trouble) throw new LogUnavailable(new IllegalStateException("away"));
    log.addAll(events);
    if (dice.nextDouble() < trouble) throw new LogUnavailable(new IllegalStateException("lost"));
    if (dice.nextDouble() < trouble) throw new Receiver.Died();
  }

  /** What was wrong in the end; nothing if all is well. */
  List<String> wrongs() {
    for (int step = 0; step < STEPS; step++) step();
    trouble = 0;
    for (int minute = 0; minute < 200; minute++) {
      work();
      world.later(Duration.ofMinutes(1));
    }
    List<String> wrongs = new ArrayList<>();
    Stream.concat(people.stream().map(Subscriber::id), Stream.of(Told.CATALOG))
        .filter(id -> !learnt(id).equals(happened(id)))
        .forEach(id -> wrongs.add(id + " is known as " + learnt(id) + " of " + happened(id)));
    return wrongs;
  }

  private void step() {
    switch (dice.nextInt(5)) {
      case 0 -> story.happens(people.get(dice.nextInt(people.size())), "invoice.issued");
      case 1 -> story.happensToTheCatalog(1);
      case 2, 3 -> work();
      default -> world.later(Duration.ofSeconds(dice.nextInt(90)));
    }
  }

  private void work() {
    int node = dice.nextInt(nodes.size());
    try {
      nodes.get(node).publish(1 + dice.nextInt(4));
    } catch (LogUnavailable later) {
      return; // as the clock that asks again does
    } catch (Receiver.Died dead) {
      nodes.set(node, new PublishEvents(publications, this::take, world.setting()));
    }
  }

  private List<UUID> happened(SubscriberId id) {
    return all.store().events(id).stream().map(recorded -> recorded.event().id()).toList();
  }

  /** By the recipe: what is one higher than the last. */
  private List<UUID> learnt(SubscriberId id) {
    Map<SubscriberId, Long> last = new HashMap<>();
    List<UUID> learnt = new ArrayList<>();
    for (Told told : log) {
      if (!told.subscriber().equals(id)) continue;
      if (told.sequence() == last.getOrDefault(id, 0L) + 1) learnt.add(told.event().id());
      last.merge(id, told.sequence(), Math::max);
    }
    return learnt;
  }
}
