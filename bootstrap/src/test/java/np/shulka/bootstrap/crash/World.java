package np.shulka.bootstrap.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.VerifyWidgetPayment;
import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.HonourIdempotencyKey;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.application.work.Identifiers;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;
import np.shulka.sandbox.KhaltiSandbox;
import org.jspecify.annotations.Nullable;

/** One run: the process that is alive, and the people who use it and do not know that it dies. */
final class World {
  private static final Duration TO_START_AGAIN = Duration.ofSeconds(5);
  private static final int SWEPT_AT_ONCE = 20;
  private static final int MOST_TRIES = 3;

  private final Ground ground;
  private final PlantedBug bug;
  private final Identifiers identifiers = CountingIdentifiers.seeded(1);
  private final List<Machine> machines = new ArrayList<>();
  private final List<Payment> shown = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private Subject payer = new Subject("sita");

  World(Ground ground, PlantedBug bug) {
    this.ground = ground;
    this.bug = bug;
    machines.add(new Machine(ground, identifiers, bug));
  }

  Machine machine() {
    return machines.getLast();
  }

  /** The process that was chosen to die. */
  Machine first() {
    return machines.getFirst();
  }

  int restarts() {
    return machines.size() - 1;
  }

  KhaltiSandbox khalti() {
    return ground.khalti();
  }

  /** The tokens that the widget handed out. */
  List<String> tokens() {
    return List.copyOf(tokens);
  }

  /** The checkouts to which a payer was sent. */
  List<String> pidxsShown() {
    return shown.stream()
        .map(World::link)
        .filter(GatewayLink.Web.class::isInstance)
        .map(web -> ((GatewayLink.Web) web).pidx().value())
        .toList();
  }

  /** Somebody who sends the same request again until it is answered. */
  <T> T insist(Function<Machine, T> request) {
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      Optional<T> answer = answer(request);
      if (answer.isPresent()) return answer.get();
    }
    throw new IllegalStateException("no answer after " + MOST_TRIES + " tries");
  }

  /** Somebody who does not ask twice; the process starts again all the same. */
  void once(Function<Machine, ?> request) {
    answer(request);
  }

  private <T> Optional<T> answer(Function<Machine, T> request) {
    Machine asked = machine();
    Optional<T> answer = attempt(asked, request);
    if (!asked.boundaries().dead()) return answer;
    machines.add(new Machine(ground, identifiers, bug));
    pass(TO_START_AGAIN);
    return Optional.empty();
  }

  private static <T> Optional<T> attempt(Machine asked, Function<Machine, T> request) {
    try {
      return Optional.of(request.apply(asked));
    } catch (Crash died) {
      if (!asked.boundaries().dead()) throw died;
      return Optional.empty();
    }
  }

  void pass(Duration time) {
    ground.pass(time);
  }

  void become(String name) {
    payer = new Subject(name);
  }

  void orders(String plan, int quantity, Channel channel) {
    StartCheckout.Order order = order(plan, quantity, channel);
    started(insist(machine -> machine.checkout().start(order)));
  }

  /** As the web layer does it: while the dead first try holds the key, the client waits. */
  void ordersUnderKey(String plan) {
    StartCheckout.Order order = order(plan, 1, Channel.WEB);
    IdempotencyKeys.Key key = new IdempotencyKeys.Key("sita", "key-1", "digest");
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      HonourIdempotencyKey.Outcome outcome =
          insist(
              machine ->
                  machine.keys().honour(key, again -> Optional.of(start(machine, order, again))));
      if (!(outcome instanceof HonourIdempotencyKey.Outcome.InUse)) return;
      pass(IdempotencyKeys.IN_USE_AT_MOST);
    }
    throw new IllegalStateException("the key stays in use");
  }

  private IdempotencyKeys.Answer start(Machine machine, StartCheckout.Order order, boolean again) {
    var sent =
        new StartCheckout.Order(
            order.subject(),
            order.contact(),
            order.plan(),
            order.quantity(),
            order.channel(),
            order.coupon(),
            again);
    started(machine.checkout().start(sent));
    return new IdempotencyKeys.Answer(201, java.util.Map.of(), "started");
  }

  private StartCheckout.Order order(String plan, int quantity, Channel channel) {
    return new StartCheckout.Order(payer, Contact.UNKNOWN, new PlanCode(plan), quantity, channel);
  }

  private void started(StartCheckout.Outcome outcome) {
    if (outcome instanceof StartCheckout.Outcome.Started started) {
      started.payment().ifPresent(this::show);
    }
  }

  private void show(Payment payment) {
    if (payment instanceof Payment.Watched) shown.add(payment);
  }

  void paysInvoice(Channel channel) {
    InvoiceId invoice = current().attempt().purpose().invoice();
    opened(insist(machine -> machine.paying().pay(payer, invoice, channel)));
  }

  void paysByLink() {
    InvoiceId invoice = current().attempt().purpose().invoice();
    var token =
        insist(machine -> machine.invoices().find(invoice)).orElseThrow().request().payToken();
    opened(insist(machine -> machine.links().pay(token)));
  }

  private void opened(OpenAttempt.Outcome outcome) {
    if (outcome instanceof OpenAttempt.Outcome.Opened opened) show(opened.payment());
  }

  /** The payer comes back from the gateway, or presses reload. */
  void reloads() {
    insist(this::returned);
  }

  /** Somebody of the staff wants to know. */
  void staffAsks() {
    insist(machine -> machine.rechecks(current().id()));
  }

  /** The payer comes back from the gateway, and closes the tab when nothing happens. */
  void returnsOnce() {
    once(this::returned);
  }

  private Object returned(Machine machine) {
    Hint hint = new Hint.OfCheckout(new Pidx(pidx()), Optional.empty());
    return machine.verification().verify(hint);
  }

  /** What the widget hands to the page when the payer has confirmed. */
  void confirmsInWidget() {
    Payment payment = current();
    tokens.add(khalti().confirmedToken(payment.amount().paisa(), payment.id().toString()));
  }

  void sendsToken() {
    insist(this::tokenSent);
  }

  void sendsTokenOnce() {
    once(this::tokenSent);
  }

  private Object tokenSent(Machine machine) {
    WidgetToken token = new WidgetToken(tokens.getLast());
    return machine
        .widget()
        .verify(
            new VerifyWidgetPayment.Confirmation(current().id(), token, current().amount(), payer));
  }

  /** The scheduler, which comes again anyway. */
  void sweeps() {
    insist(machine -> machine.sweep().sweep(SWEPT_AT_ONCE));
  }

  /** An operator who does not ask twice: that would be another refund. */
  void refunds(Optional<Money> amount, Effect effect) {
    once(machine -> machine.refunds(current().id(), amount, effect));
  }

  void pauses() {
    insist(machine -> machine.pauses(payer));
  }

  void resumes() {
    insist(machine -> machine.resumes(payer));
  }

  void timePasses() {
    insist(machine -> machine.timePasses(SWEPT_AT_ONCE));
  }

  /** Nobody does anything any more but the clock and the sweep. */
  void settleDown() {
    for (int minutes : new int[] {3, 20, 120}) {
      pass(Duration.ofMinutes(minutes));
      sweeps();
      insist(machine -> machine.sweepsRefunds(SWEPT_AT_ONCE));
    }
  }

  String pidx() {
    return pidxsShown().getLast();
  }

  private Payment current() {
    return shown.getLast();
  }

  private static @Nullable GatewayLink link(Payment payment) {
    return payment instanceof Payment.Watched watched ? watched.link() : null;
  }
}
