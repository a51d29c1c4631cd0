package np.shulka.application.refund.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import np.shulka.application.audit.By;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.refund.ApproveRefund;
import np.shulka.application.refund.BookFoundRefund;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.refund.RefundPolicy;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.refund.ResolveRefund;
import np.shulka.application.refund.SweepRefunds;
import np.shulka.application.refund.SweepSettledPayments;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;

/** A merchant with a few payers, operators and a dashboard, for one seed. */
final class Shop {
  private static final By ASHA = new By(new Subject("asha"), Optional.of("a wish"));
  private static final By BINA = new By(new Subject("bina"), Optional.of("seen there"));
  private static final List<Effect> EFFECTS = List.of(Effect.values());
  private static final RefundPolicy POLICY = new RefundPolicy(Money.rupees(1_000));

  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));
  private final SplittableRandom dice;
  private final Bug bug;
  private final BadLine line;
  private final BadStore store;
  private final PaymentGatewayPort gateway;
  private final RefundBooks books;
  private final List<PaymentId> paid = new ArrayList<>();
  private boolean busy;

  Shop(long seed, Bug bug) {
    this.dice = new SplittableRandom(seed);
    this.bug = bug;
    this.line = new BadLine(world.gateway(), dice.split(), this::othersAct);
    this.gateway = bug.gateway(line);
    this.store = new BadStore(world.store().transactions(), dice.split());
    this.books = bug.books(over(store));
  }

  private RefundBooks over(BadStore transactions) {
    RefundBooks real = world.refunds();
    Books all = real.books();
    Books failing =
        new Books(
            transactions,
            all.subscriptions(),
            all.invoices(),
            all.payments(),
            all.outbox(),
            all.ledger(),
            all.notices());
    return new RefundBooks(failing, real.redemptions(), real.refunds(), real.notes(), real.log());
  }

  World world() {
    return world;
  }

  List<Payment.Completed> payments() {
    return paid.stream()
        .map(id -> (Payment.Completed) world.store().payments().find(id).orElseThrow())
        .toList();
  }

  /** What is back at the gateway. */
  long back(Payment.Completed payment) {
    return world.gateway().till().find(pidx(payment)).orElseThrow().refunded().paisa();
  }

  /** What of that we ordered. */
  long ours(Payment.Completed payment) {
    return line.ours(payment.proof().transaction());
  }

  static Pidx pidx(Payment.Completed payment) {
    return ((GatewayLink.Web) payment.link()).pidx();
  }

  void buys() {
    Subject payer = new Subject("payer-" + paid.size());
    var started = (StartCheckout.Outcome.Started) world.orders(payer, plan);
    var payment = (Payment.Initiated) started.payment().orElseThrow();
    Pidx pidx = ((GatewayLink.Web) payment.link()).pidx();
    world.gateway().till().pay(pidx);
    world.verification().verify(new Hint.OfCheckout(pidx, Optional.empty()));
    paid.add(payment.id());
  }

  void acts() {
    int what = dice.nextInt(100);
    if (what < 35) wants(one());
    else if (what < 42) approves();
    else if (what < 72) sweeps();
    else if (what < 80) compares();
    else if (what < 84) refundsInDashboard(one());
    else if (what < 94) worksOff();
    else world.later(Duration.ofHours(dice.nextInt(1, 48)));
  }

  /** Another node, or another operator, while somebody waits for the gateway. */
  private void othersAct() {
    if (busy) return;
    busy = true;
    if (dice.nextBoolean()) world.later(Duration.ofMinutes(dice.nextInt(1, 4)));
    if (dice.nextBoolean()) sweeps();
    else wants(one());
    busy = false;
  }

  private Payment.Completed one() {
    List<Payment.Completed> all = payments();
    return all.get(dice.nextInt(all.size()));
  }

  private void wants(Payment.Completed payment) {
    Optional<Money> amount =
        dice.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(Money.paisa(dice.nextLong(100, 40_000)));
    Effect effect = EFFECTS.get(dice.nextInt(EFFECTS.size()));
    var wish = new RequestRefund.Wish(payment.id(), amount, Optional.empty(), effect);
    BadLine.survive(
        () -> new RequestRefund(books, gateway, POLICY, world.setting()).request(ASHA, wish));
  }

  private void approves() {
    for (Refund refund : all()) {
      if (!(refund instanceof Refund.AwaitingApproval)) continue;
      BadLine.survive(
          () ->
              new ApproveRefund(books, gateway, world.setting())
                  .approve(BINA, refund.id(), Optional.empty()));
    }
  }

  private void sweeps() {
    if (!busy) world.later(Duration.ofMinutes(dice.nextInt(1, 90)));
    BadLine.survive(() -> new SweepRefunds(books, gateway, world.setting()).sweep(20));
    BadLine.survive(
        () -> {
          bug.sweeps(books, gateway);
          return busy;
        });
  }

  private void compares() {
    if (!bug.compares()) return;
    BadLine.survive(() -> new SweepSettledPayments(books, gateway, world.setting()).sweep(20));
  }

  /** All of it at any time; a part only where nobody here is at it, or nobody could tell (K6). */
  private void refundsInDashboard(Payment.Completed payment) {
    long left = payment.amount().paisa() - back(payment);
    if (left == 0) return;
    boolean quiet = refunds(payment).stream().noneMatch(Refund::isUnderWay);
    boolean part = quiet && left > 1_000 && dice.nextBoolean();
    world
        .gateway()
        .till()
        .refundInDashboard(
            pidx(payment), part ? Optional.of(Money.paisa(left / 3)) : Optional.empty());
  }

  /** Operators look into the dashboard for what waits for them. */
  private void worksOff() {
    for (Refund refund : all()) {
      if (refund instanceof Refund.Parked parked) resolves(parked);
    }
    for (Payment.Completed payment : payments()) {
      boolean quiet = refunds(payment).stream().noneMatch(Refund::isUnderWay);
      long unknown = back(payment) - confirmed(payment);
      if (quiet && unknown > 0 && back(payment) < payment.amount().paisa()) books(payment, unknown);
    }
  }

  private void books(Payment.Completed payment, long paisa) {
    var wish =
        new RequestRefund.Wish(
            payment.id(), Optional.of(Money.paisa(paisa)), Optional.empty(), Effect.KEEP);
    BadLine.survive(() -> new BookFoundRefund(books, gateway, world.setting()).book(BINA, wish));
  }

  /**
   * The dashboard shows each refund, so whoever looks there knows whether ours is among them; where
   * all of it is back, so is ours, whoever sent it.
   */
  private void resolves(Refund.Parked parked) {
    Payment.Completed payment =
        (Payment.Completed)
            world.store().payments().find(parked.intent().about().payment()).orElseThrow();
    long before =
        refunds(payment).stream()
            .filter(Shop::isOursAndDone)
            .mapToLong(refund -> refund.intent().amount().paisa())
            .sum();
    boolean done = back(payment) == payment.amount().paisa() || ours(payment) > before;
    BadLine.survive(
        () -> new ResolveRefund(books, gateway, world.setting()).resolve(BINA, parked.id(), done));
  }

  private static boolean isOursAndDone(Refund refund) {
    return refund instanceof Refund.Confirmed && refund.intent().origin() instanceof Origin.Asked;
  }

  long confirmed(Payment.Completed payment) {
    return refunds(payment).stream()
        .filter(Refund.Confirmed.class::isInstance)
        .mapToLong(refund -> refund.intent().amount().paisa())
        .sum();
  }

  List<Refund> refunds(Payment.Completed payment) {
    return world.store().refunds().of(payment.id());
  }

  List<Refund> all() {
    return payments().stream().flatMap(payment -> refunds(payment).stream()).toList();
  }

  List<CreditNote> notes() {
    return all().stream()
        .flatMap(refund -> world.store().notes().of(refund.id()).stream())
        .toList();
  }

  /** Nothing fails any more, and everybody does their work for ten days. */
  void settlesDown() {
    line.calmDown();
    store.calmDown();
    for (int day = 0; day < 10; day++) {
      approves();
      for (int i = 0; i < 4; i++) sweeps();
      world.later(Duration.ofDays(1));
      worksOff();
      compares();
    }
  }
}
