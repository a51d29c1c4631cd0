package np.shulka.application.simulation.actor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.domain.catalog.AddOnCode;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Pidx;

/** What a person's browser sends, and what it holds us to. */
public final class Client {
  private final Stage stage;
  private final Person person;

  public Client(Stage stage) {
    this.stage = stage;
    this.person = stage.person();
  }

  /** Orders under an idempotency key, again and again until there is an answer. */
  public Optional<Way> orders(PlanCode plan, int quantity, Attempt.Channel channel) {
    return orders(plan, quantity, channel, Optional.empty(), Optional.empty());
  }

  /** The same with a coupon and add-ons. */
  public Optional<Way> orders(
      PlanCode plan,
      int quantity,
      Attempt.Channel channel,
      Optional<CouponCode> coupon,
      Optional<Map<AddOnCode, Integer>> addOns) {
    String key = "key-" + stage.dice().number();
    var order = new Shop.Order(key, plan, quantity, channel, coupon, addOns);
    sendsAgain(order);
    if (stage.dice().chance(0.05)) stage.beside("double", twin -> new Client(twin).send(order));
    return send(order);
  }

  /** Some hours later a browser that is opened again sends its last form again. */
  private void sendsAgain(Shop.Order order) {
    Dice own = stage.dice().apart("again");
    if (!own.chance(0.1)) return;
    Duration hours = own.between(Duration.ofMinutes(20), Duration.ofHours(20));
    stage.later("again", hours, own, later -> new Client(later).send(order));
  }

  private Optional<Way> send(Shop.Order order) {
    Optional<Shop.Ordered> answer =
        stage.insists(4, shop -> timed(shop, order)).flatMap(known -> known);
    answer.ifPresent(known -> person.requests().isAnswered(order.key(), known.text()));
    answer.flatMap(Shop.Ordered::invoice).ifPresent(this::readsInvoice);
    return answer.flatMap(Shop.Ordered::payment).flatMap(this::reads);
  }

  private Optional<Shop.Ordered> timed(Shop shop, Shop.Order order) {
    long sent = stage.micros();
    try {
      return shop.orders(order);
    } finally {
      person.requests().took(order.key(), SimulatedTime.duration(stage.micros() - sent));
    }
  }

  private Optional<Way> reads(PaymentId id) {
    Optional<Way> found = stage.insists(3, shop -> shop.payment(id));
    found.ifPresent(person::sees);
    return found;
  }

  private void readsInvoice(InvoiceId id) {
    stage.insists(3, shop -> shop.link(id)).ifPresent(link -> person.sees(id, link));
  }

  /** Follows the permanent link of the last invoice. */
  public Optional<Way> paysByLink() {
    return person
        .latestLink()
        .flatMap(link -> stage.insists(3, shop -> shop.paysByLink(link)))
        .flatMap(this::takes);
  }

  /** Pays the last invoice from the list of invoices. */
  public Optional<Way> paysInvoice(Attempt.Channel channel) {
    return person
        .latestInvoice()
        .flatMap(invoice -> stage.insists(3, shop -> shop.paysInvoice(invoice, channel)))
        .flatMap(this::takes);
  }

  private Optional<Way> takes(Optional<Way> way) {
    way.ifPresent(person::sees);
    return way;
  }

  public void returns(Pidx pidx, int times) {
    holds(times, shop -> shop.returns(pidx));
  }

  public void verifies(Way payment, int times) {
    holds(times, shop -> shop.verifies(payment));
  }

  public void confirms(Shop.Confirmation confirmation) {
    stage
        .insists(3, shop -> shop.confirms(confirmation))
        .flatMap(told -> told)
        .ifPresent(this::hold);
  }

  /** Gives a hint, and holds us to what we answer. */
  private void holds(int times, Function<Shop, Shop.Told> question) {
    stage.insists(times, question).ifPresent(this::hold);
  }

  private void hold(Shop.Told told) {
    told.completed().ifPresent(stage::acknowledged);
  }
}
