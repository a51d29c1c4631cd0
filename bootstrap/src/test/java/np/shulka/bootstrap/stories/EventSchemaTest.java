package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import np.shulka.application.audit.By;
import np.shulka.application.catalog.RevisePlan;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.change.PurchaseWish;
import np.shulka.application.partner.Told;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.refund.RefundPolicy;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.work.Event;
import np.shulka.application.work.Store;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanEdit;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.money.Money;
import np.shulka.domain.partner.EventTypes;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What happens in two lives is told as the published schema of events says. */
class EventSchemaTest {
  private static final JsonSchema SCHEMA = schema();

  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));
  private final Plan better = world.sells(APlan.onSale().costing(Money.rupees(2_500)));

  private static JsonSchema schema() {
    try (InputStream file =
        EventSchemaTest.class.getResourceAsStream("/static/schemas/events-1.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Objects.requireNonNull(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void every_event_is_as_published() { // C15
    sitaLives();
    ramComesToNothing();
    planCostsMore();

    Stream<SubscriberId> people =
        Stream.of(World.SITA, World.RAM)
            .map(who -> world.store().subscribers().idOf(who).orElseThrow());
    List<Store.Recorded> told =
        Stream.concat(people, Stream.of(Told.CATALOG))
            .flatMap(id -> world.store().events(id).stream())
            .toList();
    assertThat(told).allSatisfy(one -> assertThat(complaints(json(one))).isEmpty());
    assertThat(told.stream().map(one -> one.event().type()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(EventTypes.ALL);
  }

  /** One without a rule of its own would be valid whatever it brought. */
  @Test
  void each_type_says_what_it_brings() {
    JsonNode rules = SCHEMA.getSchemaNode().path("allOf");
    List<String> ruled =
        StreamSupport.stream(rules.spliterator(), false)
            .filter(rule -> rule.at("/then/properties/data").has("$ref"))
            .map(rule -> rule.at("/if/properties/type/const").asText())
            .toList();

    assertThat(ruled).containsExactlyInAnyOrderElementsOf(EventTypes.ALL);
  }

  @Test
  void what_is_not_as_published_is_found() {
    String told =
        """
        {"id": "0198f2a4-7d5e-7cc3-8a11-3f5e0c9d2b10", "type": "payment.completed", "sequence": 1,
         "createdAt": "2026-03-01T00:00:00Z", "subscriberId": "0198f2a4-7d5e-7cc3-8a11-3f5e0c9d2b10",
         "data": {"paymentId": "0198f2a4-7d5e-7cc3-8a11-3f5e0c9d2b10", "amount": 1}}
        """;

    assertThat(complaints(told)).singleElement().asString().contains("invoiceId");
  }

  /** Buys, renews, changes, buys once, rests, goes on, gets something back, and is cancelled. */
  private void sitaLives() {
    var started = world.starts(World.SITA, plan);
    SubscriptionId mine = started.subscription().id();
    Payment first = started.payment().orElseThrow();
    pays(first);
    world.later(Duration.ofDays(20));
    var order = new RenewSubscription.Order(World.SITA, mine, 1, Channel.WEB);
    pays(((RenewSubscription.Outcome.Started) world.renewing().renew(order)).payment());
    var forgotten = (RenewSubscription.Outcome.Started) world.renewing().renew(order);
    says(forgotten.payment(), GatewayStatus.EXPIRED);
    var wish = new ChangeWish(World.SITA, mine, better.code(), Optional.of(1), ChangeWish.When.NOW);
    var change = world.changing().change(wish, Optional.empty(), Channel.WEB);
    pays(((ChangeSubscription.Outcome.Started) change).payment());
    var setup = world.sells(AnAddOn.once().called("setup"));
    var once = new PurchaseWish(World.SITA, mine, setup.code(), 1);
    var bought = world.buying().buy(once, Optional.empty(), Channel.WEB);
    pays(((ChangeSubscription.Outcome.Started) bought).payment());
    world.pausing().pause(new PauseSubscription.Wish(World.SITA, mine, Optional.empty()));
    world.resuming().resume(World.SITA, mine);
    isGivenBack(first);
    var now = CancelSubscription.When.NOW;
    world.cancelling().cancel(new CancelSubscription.Wish(World.SITA, mine, now, Optional.empty()));
  }

  private void planCostsMore() {
    var none = Optional.<String>empty();
    var dearer =
        new PlanEdit(
            none,
            none,
            Optional.of(Money.rupees(1_200)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            PlanEdit.Pauses.AS_BEFORE,
            Optional.empty());
    var store = world.store();
    new RevisePlan(
            store.plans(), store.audit(), store.outbox(), store.transactions(), world.setting())
        .revise(by(), plan.code(), dearer);
  }

  private void isGivenBack(Payment payment) {
    var part = Optional.of(Money.rupees(300));
    new RequestRefund(world.refunds(), world.gateway(), RefundPolicy.DEFAULT, world.setting())
        .request(by(), new RequestRefund.Wish(payment.id(), part, Optional.empty(), Effect.KEEP));
  }

  /** Gives up one attempt, pays too little in another, pays twice, and never again. */
  private void ramComesToNothing() {
    var started = world.starts(World.RAM, plan);
    Payment first = started.payment().orElseThrow();
    says(first, GatewayStatus.CANCELLED);
    Payment second = world.opens(started.invoice().orElseThrow());
    world.gateway().lieNext(EventSchemaTest::tooLittle);
    pays(second);
    pays(world.opens(started.invoice().orElseThrow()));
    world.gateway().till().pay(pidx(first));
    verify(first);
    world.crediting().credit(by(), first.id());
    for (int weeks = 0; weeks < 9; weeks++) {
      world.later(Duration.ofDays(7));
      world.timeDoesItsWork();
    }
  }

  private static Statement tooLittle(Statement said) {
    return new Statement(
        said.about(),
        said.stated(),
        Money.paisa(1),
        said.transaction(),
        said.fee(),
        said.refunded(),
        said.order());
  }

  private void says(Payment payment, GatewayStatus status) {
    world.gateway().till().say(pidx(payment), status);
    verify(payment);
  }

  private void pays(Payment payment) {
    world.gateway().till().pay(pidx(payment));
    verify(payment);
  }

  private void verify(Payment payment) {
    world.verification().verify(new Hint.OfCheckout(pidx(payment), Optional.empty()));
  }

  private static Pidx pidx(Payment payment) {
    return ((GatewayLink.Web) ((Payment.Initiated) payment).link()).pidx();
  }

  private static By by() {
    return new By(new Subject("admin"), Optional.of("they asked"));
  }

  private static String json(Store.Recorded told) {
    Event event = told.event();
    Map<String, Object> wire =
        Map.of(
            "id", event.id(),
            "type", event.type(),
            "createdAt", event.createdAt(),
            "sequence", told.sequence(),
            "subscriberId", event.id(),
            "data", event.data());
    return JsonMapper.shared().writeValueAsString(wire);
  }

  private static List<String> complaints(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
