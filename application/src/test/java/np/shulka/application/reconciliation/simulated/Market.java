package np.shulka.application.reconciliation.simulated;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.application.reconciliation.ReconciliationBooks;
import np.shulka.application.reconciliation.Reconciliations;
import np.shulka.application.reconciliation.Reconciling;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.reconciliation.Booked;
import np.shulka.domain.reconciliation.Flaw;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.subscriber.Subject;

/** A merchant, payers, a bank that answers late and a clerk with a dashboard, for one seed. */
final class Market {
  private static final List<GatewayStatus> NO_MONEY =
      List.of(
          GatewayStatus.PENDING,
          GatewayStatus.EXPIRED,
          GatewayStatus.CANCELLED,
          GatewayStatus.FAILED,
          GatewayStatus.UNRECOGNISED);
  private static final int MANY_ROUNDS = 5_000;

  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));
  private final SplittableRandom dice;
  private final BadLine line;
  private final Reconciling honest;
  private final Reconciling clerk;
  private int payers;

  Market(long seed, Bug bug) {
    this.dice = new SplittableRandom(seed);
    this.line = new BadLine(dice.split());
    ReconciliationBooks real = Reconciling.books(world.store());
    ReconciliationBooks failing =
        new ReconciliationBooks(
            line.store(Reconciliations.class, real.runs()),
            real.ours(),
            real.files(),
            real.log(),
            real.transactions());
    PaymentGatewayPort gateway = line.gateway(PaymentGatewayPort.class, world.gateway());
    this.honest = new Reconciling(world, real, world.gateway());
    this.clerk = new Reconciling(world, bug.books(failing), bug.gateway(world, gateway));
  }

  /** Some people buy, pay or do not, and get their money back or do not; we learn of some of it. */
  void lives() {
    int acts = dice.nextInt(5, 40);
    for (int i = 0; i < acts; i++) acts();
  }

  private void acts() {
    int what = dice.nextInt(100);
    if (what < 35) orders();
    else if (what < 55) one().ifPresent(pidx -> world.gateway().till().pay(pidx));
    else if (what < 75) one().ifPresent(this::verifies);
    else if (what < 83) one().ifPresent(pidx -> says(pidx, NO_MONEY.get(dice.nextInt(5))));
    else if (what < 90) refundsInDashboard();
    else if (what < 92) paysPastUs();
    else world.later(Duration.ofMinutes(dice.nextInt(1, 300)));
  }

  private void orders() {
    world.orders(new Subject("payer-" + ++payers), plan);
  }

  /** Somebody whose money is not back yet. */
  private Optional<Pidx> one() {
    List<Pidx> all =
        deals().stream()
            .filter(deal -> deal.refunded().isZero())
            .flatMap(deal -> pidx(deal).stream())
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(dice.nextInt(all.size())));
  }

  static Optional<Pidx> pidx(ScriptedTill.Deal deal) {
    return deal.name() instanceof Pidx pidx ? Optional.of(pidx) : Optional.empty();
  }

  private void verifies(Pidx pidx) {
    world.verification().verify(new Hint.OfCheckout(pidx, Optional.empty()));
  }

  private void says(Pidx pidx, GatewayStatus status) {
    world.gateway().till().say(pidx, status);
  }

  private void refundsInDashboard() {
    for (ScriptedTill.Deal deal : deals()) {
      if (deal.paid() && deal.refunded().isZero() && dice.nextInt(4) == 0) {
        boolean part = dice.nextBoolean();
        world
            .gateway()
            .till()
            .refundInDashboard(deal.name(), part ? Optional.of(Money.rupees(1)) : Optional.empty());
        return;
      }
    }
  }

  /** Somebody pays the merchant's number, and not one of our links. */
  private void paysPastUs() {
    world.gateway().till().pay(world.gateway().widgetTokenFor(Money.rupees(77)));
  }

  /** What is true at the gateway. */
  List<ScriptedTill.Deal> deals() {
    return world.gateway().till().all();
  }

  Optional<Payment> payment(ScriptedTill.Deal deal) {
    return pidx(deal).flatMap(world.store().payments()::find);
  }

  /** Everything that a comparison could have moved. */
  String state() {
    var store = (InMemoryStore) world.store();
    List<String> payments = store.payments().all().stream().map(Object::toString).sorted().toList();
    return payments + " " + store.ledger().size() + " " + store.ledger().balances();
  }

  /** A comparison with the gateway that nodes died over. */
  ReconciliationId compares() {
    line.anew();
    ReconciliationId id = honest.withGateway();
    goesOn(id);
    return id;
  }

  /** The same with a file, which is sent again if nobody says that it arrived. */
  ReconciliationId compares(List<SettlementRow> file) {
    ReconciliationId id = sends(file);
    goesOn(id);
    return id;
  }

  private ReconciliationId sends(List<SettlementRow> file) {
    while (true) {
      try {
        return clerk.withFile(file);
      } catch (NodeDied gone) {
        world.later(Duration.ofMinutes(1));
      }
    }
  }

  private void goesOn(ReconciliationId id) {
    for (int i = 0; i < MANY_ROUNDS; i++) {
      if (!(run(id) instanceof Reconciliation.Running)) return;
      try {
        if (!clerk.round()) world.later(Duration.ofMinutes(1));
      } catch (NodeDied gone) {
        world.later(Duration.ofSeconds(dice.nextInt(1, 200)));
      }
    }
    throw new Broken("it never ends", run(id));
  }

  Reconciliation run(ReconciliationId id) {
    return world.store().reconciliations().find(id).orElseThrow();
  }

  /** What was told, as kind and subject. */
  List<String> told(ReconciliationId id) {
    return honest.report(id).stream()
        .map(told -> told.kind() + " " + told.about().key())
        .sorted()
        .toList();
  }

  int unusable() {
    return line.unusable();
  }

  List<Booked> booked() {
    return world.store().ourBooks().booked(honest.always(), Optional.empty(), 10_000);
  }

  SplittableRandom dice() {
    return dice;
  }

  /** A row that says what the ledger says. */
  static SettlementRow.Paid row(int line, Booked booked) {
    LocalDate day = booked.at().atZone(ATime.NEPAL).toLocalDate();
    return new SettlementRow.Paid(line, booked.transaction(), booked.gross(), booked.fee(), day);
  }

  /** A file in which things went wrong, and what there is to be found in it. */
  record Sheet(List<SettlementRow> rows, List<String> truth) {
    static Sheet of(List<Booked> booked, SplittableRandom dice) {
      Sheet sheet = new Sheet(new ArrayList<>(), new ArrayList<>());
      for (Booked one : booked) sheet.write(one, dice);
      sheet.truth.sort(String::compareTo);
      return sheet;
    }

    private void write(Booked one, SplittableRandom dice) {
      SettlementRow.Paid row = row(next(), one);
      switch (dice.nextInt(8)) {
        case 0 -> truth.add("not-in-file " + one.payment());
        case 1 ->
            add(with(row, row.amount().plus(Money.paisa(1)), row.fee()), "file-amount-differs");
        case 2 -> add(with(row, row.amount(), row.fee().plus(Money.paisa(1))), "file-fee-differs");
        case 3 -> {
          rows.add(row);
          add(row(next(), one), "twice-in-file");
        }
        case 4 -> {
          rows.add(row);
          add(
              new SettlementRow.Unreadable(
                  next(), Flaw.Kind.TOO_FEW_CELLS.with(Map.of("cells", "2", "expected", "4"))),
              "bad-row");
        }
        case 5 -> {
          rows.add(row);
          var stray = new GatewayTransactionId("stray-" + next());
          add(
              new SettlementRow.Paid(next(), stray, row.amount(), row.fee(), row.paidOn()),
              "unknown-to-us");
        }
        default -> rows.add(row);
      }
    }

    private void add(SettlementRow row, String kind) {
      rows.add(row);
      truth.add(kind + " line " + row.line());
    }

    private int next() {
      return rows.size() + 2;
    }

    private static SettlementRow.Paid with(SettlementRow.Paid row, Money amount, Money fee) {
      return new SettlementRow.Paid(row.line(), row.transaction(), amount, fee, row.paidOn());
    }
  }
}
