package np.shulka.application.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.application.simulation.actor.Person;
import np.shulka.application.simulation.actor.Role;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.cast.Cast;
import np.shulka.application.simulation.cast.Market;
import np.shulka.application.simulation.fault.FaultMix;
import np.shulka.application.simulation.fault.Outages;
import np.shulka.application.simulation.gateway.HostileGateway;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.gateway.PrintRoom;
import np.shulka.application.simulation.gateway.TaxOffice;
import np.shulka.application.simulation.history.History;
import np.shulka.application.simulation.node.Cluster;
import np.shulka.application.simulation.node.Ground;
import np.shulka.application.simulation.node.Sweepers;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.Scheduler;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.application.simulation.stage.Scene;
import np.shulka.application.simulation.stage.SimulatedStage;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.store.SimulatedStore;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.work.Alerts;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.invoice.Invoice;

/** One run of a script, from an empty store to the end, in which every step is judged. */
final class Simulation {
  /**
   * How long after the last fault everything must have settled: a bank decides within 4 days, what
   * came to nothing is asked about for 7 days, and at least once a day.
   */
  private static final Duration TO_SETTLE = Duration.ofDays(9);

  private final Script script;
  private final Scheduler scheduler = new Scheduler(Script.START);
  private final History history;
  private final Chronicle chronicle = new Chronicle();
  private final Outages outages = new Outages();
  private final FaultMix faults;
  private final Khalti khalti;
  private final Oracles oracles;
  private final SimulatedStore store;
  private final Cluster cluster;
  private final Sweepers sweepers;

  private Simulation(Script script, PlantedBug bug, History history) {
    this.script = script;
    this.history = history;
    this.faults = script.faults();
    var identifiers = CountingIdentifiers.seeded(script.seed());
    this.khalti = new Khalti(scheduler, history, outages, identifiers);
    this.store = new SimulatedStore(scheduler::instant, this::committed);
    var office = new TaxOffice(scheduler, faults);
    this.oracles =
        new Oracles(chronicle, khalti)
            .over(store.durable(), scheduler::instant, office, () -> scheduler.running().name());
    var gateway = new HostileGateway(khalti, scheduler, faults, chronicle::counted, oracles::told);
    var ground =
        new Ground(
            scheduler,
            history,
            faults,
            outages,
            store,
            gateway,
            new Ground.Outside(office, new PrintRoom()),
            identifiers);
    this.cluster = new Cluster(ground, new Alarm(), bug);
    this.sweepers = new Sweepers(ground, cluster, Dice.of(script.seed()).apart("sweepers"));
  }

  /** Runs a script once. */
  static Outcome of(Script script, PlantedBug bug) {
    return new Simulation(script, bug, History.kept()).run();
  }

  /** The same, for whoever reads the history of a failure alone: what fails runs once more. */
  static Outcome judged(Script script, PlantedBug bug) {
    Outcome outcome = new Simulation(script, bug, History.counted()).run();
    if (outcome.violation().isEmpty()) return outcome;
    Outcome again = of(script, bug);
    return again.violation().isPresent() ? again : outcome;
  }

  private void committed(List<Invocation> writes) {
    oracles.committed(chronicle.read(writes, store.durable()));
    sweepers.reconsider();
  }

  /** I16: people are alerted about money, not about our bugs. */
  private static final class Alarm implements Alerts {
    @Override
    public void raise(PaymentId payment, String what) {
      if (what.startsWith("it cannot be ")) {
        throw new Violation("I18 no surprise", what, payment);
      }
    }

    @Override
    public void raise(RefundId refund, String what) {
      throw new Violation("I18 no surprise", what, refund);
    }

    @Override
    public void raise(SubscriberId subscriber, String what) {
      throw new Violation("I18 no surprise", what, subscriber);
    }

    @Override
    public void raise(InvoiceId invoice, String what) {
      throw new Violation("I18 no surprise", what, invoice);
    }

    @Override
    public void raise(WebhookEndpointId endpoint, String what) {
      throw new Violation("I18 no surprise", what, endpoint);
    }
  }

  private Outcome run() {
    try (scheduler) {
      InMemoryStore market = store.durable();
      market.write(() -> Market.open(market.catalog()));
      cluster.recover();
      play();
      scheduler.run(script.horizon());
      calmDown();
      long end = script.horizon() + SimulatedTime.micros(TO_SETTLE);
      scheduler.run(end);
      oracles.afterwards(new Afterwards(khalti, chronicle, SimulatedTime.instant(end)));
      return outcome(Optional.empty());
    } catch (Violation violation) {
      return outcome(Optional.of(violation));
    } catch (Throwable surprise) { // nothing but a known problem may leave a use case
      Violation violation = new Violation("I18 no surprise", surprise.toString());
      violation.initCause(surprise);
      return outcome(Optional.of(violation));
    }
  }

  private void play() {
    int everybody = script.people() + script.regulars();
    List<Person> all = IntStream.range(0, everybody).mapToObj(Person::new).toList();
    List<Person> busy = all.subList(0, script.people());
    Scene scene = new Scene(scheduler, cluster, sweepers, khalti, outages, store, busy);
    boolean calm = faults.kinds().isEmpty() && script.spared().isEmpty();
    for (Intention next : script.intentions()) {
      if (calm && next.role().who() == Role.Who.BAD_LUCK) continue;
      Dice dice = Dice.of(next.seed());
      Stage stage = new SimulatedStage(scene, all.get(next.person()), dice.apart("choices"));
      scheduler.at(next.at(), next.name(), dice, () -> next.role().actor().act(stage));
    }
    settle(scene);
  }

  /** While everything settles nobody acts any more, but time goes on. */
  private void settle(Scene scene) {
    for (long day = 1; day < TO_SETTLE.toDays(); day++) {
      Dice dice = Dice.of(script.seed()).apart("day " + day);
      long at = script.horizon() + SimulatedTime.micros(Duration.ofDays(day));
      Stage stage = new SimulatedStage(scene, scene.people().getFirst(), dice.apart("choices"));
      Cast.upkeep()
          .forEach(act -> scheduler.at(at, act.name(), dice, () -> act.actor().act(stage)));
    }
  }

  private void calmDown() {
    faults.stop();
    outages.endAll();
    cluster.recover();
    sweepers.restart();
  }

  private Outcome outcome(Optional<Violation> violation) {
    long settled = chronicle.invoices().stream().filter(Invoice.Paid.class::isInstance).count();
    return new Outcome(script, violation, history, settled, chronicle.reached());
  }
}
