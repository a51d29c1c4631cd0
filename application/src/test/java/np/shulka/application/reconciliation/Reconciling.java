package np.shulka.application.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.By;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.Store;
import np.shulka.application.work.World;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.reconciliation.Told;
import np.shulka.domain.subscriber.Subject;

/** Somebody who compares everything in a world with its gateway. */
public final class Reconciling {
  public static final By ASHA = new By(new Subject("asha"), Optional.empty());
  private static final int MANY_ROUNDS = 10_000;

  private final World world;
  private final ReconciliationBooks books;
  private final PaymentGatewayPort gateway;

  /** By a line that may be worse than that of the world. */
  public Reconciling(World world, ReconciliationBooks books, PaymentGatewayPort gateway) {
    this.world = world;
    this.books = books;
    this.gateway = gateway;
  }

  public static Reconciling in(World world) {
    return new Reconciling(world, books(world.store()), world.gateway());
  }

  public static ReconciliationBooks books(Store store) {
    return new ReconciliationBooks(
        store.reconciliations(),
        store.ourBooks(),
        store.settlementFiles(),
        store.audit(),
        store.transactions());
  }

  /** All that was ever begun or verified. */
  public Span always() {
    Instant now = world.setting().now();
    return new Span(now.minus(Duration.ofDays(3_650)), now.plus(Duration.ofDays(3_650)));
  }

  public ReconciliationId withGateway() {
    return new CompareWithGateway(books, world.setting()).compare(ASHA, always()).id();
  }

  public ReconciliationId withFile(List<SettlementRow> rows) {
    return new CompareWithSettlement(books, world.setting())
        .compare(ASHA, always(), rows.iterator())
        .id();
  }

  /** A node comes by. */
  public boolean round() {
    return new Reconcile(books, gateway, ReconciliationPolicy.DEFAULT, world.setting()).reconcile();
  }

  /** Nodes come by until it is over; time passes meanwhile. */
  public Reconciliation finish(ReconciliationId id) {
    for (int i = 0; i < MANY_ROUNDS; i++) {
      Reconciliation run = books.runs().find(id).orElseThrow();
      if (!(run instanceof Reconciliation.Running)) return run;
      if (!round()) world.later(Duration.ofSeconds(10));
    }
    throw new IllegalStateException("it never ends");
  }

  /** The whole report. */
  public List<Told> report(ReconciliationId id) {
    return books.runs().differences(id, 0, Integer.MAX_VALUE).stream()
        .map(Reconciliations.Listed::told)
        .toList();
  }

  public List<String> kinds(ReconciliationId id) {
    return report(id).stream().map(Told::kind).toList();
  }
}
