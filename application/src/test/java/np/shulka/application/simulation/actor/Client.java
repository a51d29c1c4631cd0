package np.shulka.application.simulation.actor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.Verification;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.Scheduler;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.HonourIdempotencyKey;
import np.shulka.application.work.IdempotencyKeys;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Payment;

/** What a person's browser sends, and what it holds us to. */
public final class Client {
  private final Stage stage;
  private final Person person;

  public Client(Stage stage) {
    this.stage = stage;
    this.person = stage.person();
  }

  /** Orders under an idempotency key, again and again until there is an answer. */
  public Optional<Payment> orders(PlanCode plan, int quantity, Attempt.Channel channel) {
    var order =
        new StartCheckout.Order(person.subject(), person.contact(), plan, quantity, channel);
    var key =
        new IdempotencyKeys.Key(
            person.subject().value(),
            "key-" + stage.dice().number(),
            plan + " " + quantity + channel);
    sendsAgain(key, order);
    if (stage.dice().chance(0.05))
      stage.beside("double", twin -> new Client(twin).send(key, order));
    return send(key, order);
  }

  /** Some hours later a browser that is opened again sends its last form again. */
  private void sendsAgain(IdempotencyKeys.Key key, StartCheckout.Order order) {
    Dice own = stage.dice().apart("again");
    if (!own.chance(0.1)) return;
    Duration hours = own.between(Duration.ofMinutes(20), Duration.ofHours(20));
    Scheduler scheduler = stage.scene().scheduler();
    Stage later = new Stage(stage.scene(), person, own);
    String name = scheduler.running().name() + "/again";
    long at = scheduler.now() + SimulatedTime.micros(hours);
    scheduler.at(at, name, own, () -> new Client(later).send(key, order));
  }

  private Optional<Payment> send(IdempotencyKeys.Key key, StartCheckout.Order order) {
    Optional<String> answer = stage.insists(4, use -> timed(use, key, order)).flatMap(text -> text);
    Optional<String> started = answer.filter(text -> !text.isEmpty());
    started.ifPresent(text -> person.requests().isAnswered(key.value(), invoiceIn(text)));
    if (answer.isPresent() && started.isEmpty())
      person.requests().isAnsweredWithNothing(key.value());
    return started.flatMap(this::payment);
  }

  private static String invoiceIn(String answer) {
    return answer.substring(0, answer.indexOf(' '));
  }

  private Optional<String> timed(UseCases use, IdempotencyKeys.Key key, StartCheckout.Order order) {
    Scheduler scheduler = stage.scene().scheduler();
    long sent = scheduler.now();
    try {
      return once(use, key, order, sent);
    } finally {
      person.requests().took(key.value(), SimulatedTime.duration(scheduler.now() - sent));
    }
  }

  private Optional<String> once(
      UseCases use, IdempotencyKeys.Key key, StartCheckout.Order order, long sent) {
    AtomicReference<String> said = new AtomicReference<>("");
    HonourIdempotencyKey.Outcome outcome =
        use.idempotency()
            .honour(
                key,
                _ -> {
                  Optional<IdempotencyKeys.Answer> answer = works(use, key, order, sent);
                  answer.ifPresent(known -> said.set(known.body()));
                  return answer;
                });
    return switch (outcome) {
      case HonourIdempotencyKey.Outcome.Done _ -> Optional.of(said.get());
      case HonourIdempotencyKey.Outcome.Replay(var answer) -> Optional.of(answer.body());
      case HonourIdempotencyKey.Outcome.InUse _ -> Optional.empty();
      case HonourIdempotencyKey.Outcome.Reused _ ->
          throw new Violation("I8 idempotency", "the same request is taken for another", key);
    };
  }

  private Optional<IdempotencyKeys.Answer> works(
      UseCases use, IdempotencyKeys.Key key, StartCheckout.Order order, long sent) {
    person.requests().isLetIn(key.value(), sent, stage.scene().scheduler().now());
    try {
      var answer = answer(use.selling().start().apply(order));
      person.requests().isThrough(key.value(), sent);
      return answer;
    } catch (RuntimeException failed) {
      person.requests().isThrough(key.value(), sent);
      throw failed;
    }
  }

  private static Optional<IdempotencyKeys.Answer> answer(StartCheckout.Outcome outcome) {
    if (!(outcome instanceof StartCheckout.Outcome.Started started)) return Optional.empty();
    return started
        .payment()
        .map(
            payment ->
                new IdempotencyKeys.Answer(
                    201, Map.of(), started.invoice().orElseThrow().id() + " " + payment.id()));
  }

  private Optional<Payment> payment(String answer) {
    String[] ids = answer.split(" ", 2);
    reads(new InvoiceId(UUID.fromString(ids[0])));
    return reads(new PaymentId(UUID.fromString(ids[1])));
  }

  public Optional<Payment> reads(PaymentId id) {
    Optional<Payment> found =
        stage.insists(3, use -> use.reading().payment().apply(person.subject(), id));
    found.ifPresent(person::sees);
    return found;
  }

  private void reads(InvoiceId id) {
    Optional<Invoice> found =
        stage.insists(3, use -> use.reading().invoice().apply(person.subject(), id));
    found.ifPresent(invoice -> person.sees(id, invoice.request().payToken()));
  }

  /** Gives a hint, and holds us to what we answer. */
  public Optional<Verification> verifies(Hint hint, int times) {
    Optional<Verification> answer =
        stage.insists(times, use -> use.verifying().verify().apply(hint));
    answer.ifPresent(this::requireDurable);
    return answer;
  }

  /** I11: what was acknowledged stays. */
  public void requireDurable(Verification answer) {
    boolean paid = answer.payment() instanceof Payment.Completed;
    boolean stored =
        stage
            .durable()
            .payments()
            .find(answer.payment().id())
            .filter(Payment.Completed.class::isInstance)
            .isPresent();
    if (paid && !stored) {
      throw new Violation("I11 durability", "told and not kept", answer.payment().id());
    }
  }
}
