package np.shulka.application.simulation.node;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.catalog.AddOns;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.Coupons;
import np.shulka.application.catalog.Migrations;
import np.shulka.application.catalog.Plans;
import np.shulka.application.catalog.Redemptions;
import np.shulka.application.change.Quotes;
import np.shulka.application.dunning.DueSubscriptions;
import np.shulka.application.dunning.Notices;
import np.shulka.application.fiscal.Filings;
import np.shulka.application.fiscal.FiscalOffice;
import np.shulka.application.fiscal.Press;
import np.shulka.application.fiscal.Prints;
import np.shulka.application.fiscal.Recipients;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.migration.Rehearsals;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.Payments;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.reconciliation.SettlementFiles;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.refund.Refunds;
import np.shulka.application.simulation.actor.Reply;
import np.shulka.application.simulation.history.Entry;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.store.SimulatedTransactions;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.why.Recomputations;
import np.shulka.application.work.Alerts;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Problem;
import np.shulka.application.work.Setting;
import np.shulka.application.work.Transactions;
import np.shulka.domain.money.ATime;

/** A process that runs the real use cases; when it crashes, only the store remains. */
public final class Node {
  private final String name;
  private final Ground ground;
  private final Alerts alerts;
  private final PlantedBug bug;
  private final NodeClock clock;
  private Optional<Running> running = Optional.empty();

  Node(String name, Ground ground, Alerts alerts, PlantedBug bug) {
    this.name = name;
    this.ground = ground;
    this.alerts = alerts;
    this.bug = bug;
    this.clock = new NodeClock(ground.scheduler());
  }

  public String name() {
    return name;
  }

  public NodeClock clock() {
    return clock;
  }

  public boolean up() {
    return running.isPresent();
  }

  /** Starts with new objects over the same store. */
  public void start() {
    if (up()) return;
    note("starts");
    Life life = new Life(ground.scheduler());
    Ports ports = bug.ports(ports(new Wire(name, life, ground.scheduler(), ground.history())));
    Setting setting = new Setting(ground.identifiers(), clock, ATime.NEPAL, ports.alerts());
    running = Optional.of(new Running(life, bug.useCases(ports, setting)));
  }

  /** Dies; every task on it ends at its next step. */
  public void crash() {
    if (!up()) return;
    note("crashes");
    running.ifPresent(now -> now.life.end());
    running = Optional.empty();
  }

  private void note(String what) {
    String who = ground.scheduler().running().name();
    ground.history().add(new Entry(ground.scheduler().now(), who, name, what, List.of(), "so"));
  }

  private Ports ports(Wire wire) {
    InMemoryStore durable = ground.store().durable();
    var transactions = new SimulatedTransactions(ground.store(), new Connection(name, ground));
    var toStore = new StoreWire(wire, Latency.ofStore(ground.faults()), transactions);
    Books books =
        new Books(
            wire.to(
                Transactions.class,
                transactions,
                Latency.ofStore(ground.faults()),
                Invocation::proceed),
            toStore.to(Subscriptions.class, durable.subscriptions()),
            toStore.to(Invoices.class, durable.invoices()),
            toStore.to(Payments.class, durable.payments()),
            toStore.to(Outbox.class, durable.outbox()),
            toStore.to(Ledger.class, durable.ledger()),
            toStore.to(Notices.class, durable.notices()));
    return new Ports(
        new Catalog(
            toStore.to(Plans.class, durable.plans()),
            toStore.to(AddOns.class, durable.addOns()),
            toStore.to(Coupons.class, durable.coupons()),
            toStore.to(Redemptions.class, durable.redemptions()),
            toStore.to(Migrations.class, durable.migrations())),
        toStore.to(Subscribers.class, durable.subscribers()),
        books,
        toStore.to(DueSubscriptions.class, durable.due()),
        toStore.to(IdempotencyKeys.class, durable.keys()),
        wire.to(
            PaymentGatewayPort.class,
            ground.gateway(),
            Latency.ofGateway(ground.faults()),
            call -> Stamps.of(clock).on(call.proceed())),
        wire.to(Alerts.class, alerts, Latency.none(), Invocation::proceed),
        toStore.to(Quotes.class, durable.quotes()),
        office(wire, toStore));
  }

  private Ports.Office office(Wire wire, StoreWire toStore) {
    InMemoryStore durable = ground.store().durable();
    return new Ports.Office(
        toStore.to(Rehearsals.class, durable.rehearsals()),
        toStore.to(AuditLog.class, durable.audit()),
        toStore.to(Recomputations.class, durable.recomputations()),
        new Ports.MoneyBack(
            toStore.to(Refunds.class, durable.refunds()),
            toStore.to(CreditNotes.class, durable.notes())),
        papers(wire, toStore),
        new Ports.Compared(
            toStore.to(Reconciliations.class, durable.reconciliations()),
            toStore.to(OurBooks.class, durable.ourBooks()),
            toStore.to(SettlementFiles.class, durable.settlementFiles())));
  }

  private Ports.Papers papers(Wire wire, StoreWire toStore) {
    InMemoryStore durable = ground.store().durable();
    return new Ports.Papers(
        wire.to(
            FiscalOffice.class,
            ground.outside().office(),
            Latency.ofGateway(ground.faults()),
            Invocation::proceed),
        toStore.to(Filings.class, durable.filings()),
        toStore.to(Prints.class, durable.prints()),
        toStore.to(Recipients.class, durable.recipients()),
        wire.to(Press.class, ground.outside().press(), Latency.none(), Invocation::proceed));
  }

  /** Lets a client use the node; what the client gets is what it would get over a network. */
  public <T> Reply<T> call(Function<UseCases, T> use) {
    if (running.isEmpty()) return new Reply.Lost<>();
    Running now = running.get();
    try {
      now.life.pass(ground.scheduler().running().dice().between(500, 20_000));
      T answer = use.apply(now.useCases);
      now.life.pass(ground.scheduler().running().dice().between(500, 20_000));
      return new Reply.Answered<>(answer);
    } catch (Crash dead) {
      return new Reply.Lost<>();
    } catch (LostRace busy) {
      return new Reply.Refused<>(false);
    } catch (Problem known) {
      return new Reply.Refused<>(known.kind() == Problem.Kind.NOT_FOUND);
    }
  }

  private record Running(Life life, UseCases useCases) {}

  private record StoreWire(Wire wire, Latency latency, SimulatedTransactions transactions) {
    <P> P to(Class<P> port, P target) {
      return wire.to(port, target, latency, transactions::call);
    }
  }
}
