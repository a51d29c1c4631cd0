package np.shulka.bootstrap.crash;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import np.shulka.bootstrap.crash.Flow.Scene;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.PauseTerms;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;

/** Every way in which money, or what it buys, changes here. */
final class Flows {
  static final String PRO = "pro";
  static final String FREE = "free";
  static final String TEAM = "team";

  private static final List<String> BOUGHT =
      List.of("1 subscription ACTIVE", "1 invoice PAID", "1 payment COMPLETED SETTLED_INVOICE");
  private static final List<String> NOT_PAID = unpaid("CLOSED");
  private static final List<String> BOUGHT_AT_LAST = and(BOUGHT, "1 payment CLOSED");

  private static final Scene NOTHING = _ -> {};
  private static final Scene ORDERS = world -> world.orders(PRO, 1, Channel.WEB);
  private static final Scene ORDERS_IN_WIDGET = world -> world.orders(PRO, 1, Channel.WIDGET);
  private static final Scene TRIES = world -> world.orders(TEAM, 1, Channel.WEB);
  private static final Scene PAYS = world -> world.khalti().complete(world.pidx());
  private static final Scene CANCELS = world -> world.khalti().cancel(world.pidx());
  private static final Scene RELOADS = World::reloads;
  private static final Scene SWEPT = World::sweeps;
  private static final Scene PAYS_INVOICE = world -> world.paysInvoice(Channel.WEB);
  private static final Scene PAID = ORDERS.then(PAYS);
  private static final Scene BUYS = PAYS.then(RELOADS);
  private static final Scene EXPIRES =
      ((Scene) world -> world.khalti().expire(world.pidx())).then(RELOADS);
  private static final Scene GIVEN_UP = ORDERS.then(EXPIRES);
  private static final Scene CONFIRMED = ORDERS_IN_WIDGET.then(World::confirmsInWidget);

  private Flows() {}

  static List<Plan> plans() {
    return List.of(
        APlan.onSale().called(PRO).build(),
        APlan.free().called(FREE).build(),
        APlan.onSale().called(TEAM).withTrialOf(14).build());
  }

  static List<Flow> all() {
    return Stream.of(
            checkouts(),
            moreCheckouts(),
            verifications(),
            widget(),
            attempts(),
            sweeps(),
            pauses(),
            RefundFlows.all())
        .flatMap(List::stream)
        .toList();
  }

  static Flow firstCheckout() {
    return new Flow("first checkout", NOTHING, ORDERS, BUYS, BOUGHT);
  }

  private static List<Flow> checkouts() {
    return List.of(
        firstCheckout(),
        new Flow(
            "first checkout under a key",
            NOTHING,
            world -> world.ordersUnderKey(PRO),
            BUYS,
            BOUGHT),
        new Flow("checkout again, the invoice is open", ORDERS, ORDERS, BUYS, BOUGHT),
        new Flow("checkout again, it was paid meanwhile", PAID, ORDERS, BOUGHT),
        new Flow(
            "checkout on other terms",
            ORDERS.then(CANCELS),
            world -> world.orders(PRO, 2, Channel.WEB),
            BUYS,
            and(BOUGHT_AT_LAST, "1 subscription ENDED", "1 invoice VOID")));
  }

  private static List<Flow> moreCheckouts() {
    return List.of(
        new Flow(
            "checkout of a free plan",
            NOTHING,
            world -> world.orders(FREE, 1, Channel.WEB),
            List.of("1 subscription ACTIVE", "1 invoice PAID")),
        new Flow(
            "trial under a key",
            NOTHING,
            world -> world.ordersUnderKey(TEAM),
            List.of("1 subscription TRIALING")),
        // without a key, whoever orders a running trial again wants to buy
        new Flow("trial", NOTHING, TRIES, List.of("1 subscription TRIALING"))
            .orElse(List.of("1 subscription TRIALING", "1 invoice OPEN", "1 payment CLOSED")),
        new Flow("checkout during a trial", TRIES, TRIES, BUYS, BOUGHT),
        new Flow(
            "checkout and payment after a lapse",
            PAID.then(RELOADS).then(world -> world.pass(Duration.ofDays(40))),
            PAID.then(RELOADS),
            List.of(
                "1 subscription ACTIVE", "2 invoice PAID", "2 payment COMPLETED SETTLED_INVOICE")));
  }

  private static List<Flow> verifications() {
    return List.of(
        verifyCompleted(),
        new Flow("verify completed, the tab is closed", PAID, World::returnsOnce, BOUGHT),
        new Flow(
            "verify pending, then completed",
            ORDERS.then(world -> world.khalti().pend(world.pidx())),
            RELOADS.then(BUYS),
            BOUGHT),
        new Flow("verify cancelled", ORDERS.then(CANCELS), RELOADS, NOT_PAID),
        new Flow(
            "verify failed",
            ORDERS.then(world -> world.khalti().fail(world.pidx())),
            RELOADS,
            NOT_PAID),
        new Flow(
            "verify mismatched",
            PAID.then(world -> world.khalti().arm(Endpoint.LOOKUP, Fault.otherAmount(100))),
            RELOADS,
            unpaid("MISMATCHED")),
        new Flow(
            "one in quarantine is asked about again",
            PAID.then(world -> world.khalti().arm(Endpoint.LOOKUP, Fault.otherAmount(100), 1))
                .then(RELOADS),
            World::staffAsks,
            BOUGHT),
        new Flow(
            "verify refunded",
            PAID.then(world -> world.khalti().refundFromDashboard(world.pidx(), 0)),
            RELOADS,
            unpaid("REFUNDED")));
  }

  static Flow verifyCompleted() {
    return new Flow("verify completed", PAID, RELOADS, BOUGHT);
  }

  private static List<Flow> widget() {
    return List.of(
        new Flow(
            "first checkout in the widget",
            NOTHING,
            ORDERS_IN_WIDGET,
            ((Scene) World::confirmsInWidget).then(World::sendsToken),
            BOUGHT),
        new Flow("verify a token", CONFIRMED, World::sendsToken, BOUGHT),
        tokenThenTabClosed(),
        new Flow("from the widget to the web", ORDERS_IN_WIDGET, ORDERS, BUYS, BOUGHT));
  }

  /** Who never got the token to us has not paid: the gateway moves money when we verify. */
  static Flow tokenThenTabClosed() {
    return new Flow("verify a token, the tab is closed", CONFIRMED, World::sendsTokenOnce, BOUGHT)
        .orElse(unpaid("INITIATED"));
  }

  private static List<Flow> attempts() {
    return List.of(
        new Flow(
            "pay by link, nobody is paying",
            ORDERS.then(CANCELS),
            World::paysByLink,
            BUYS,
            BOUGHT_AT_LAST),
        new Flow("pay by link, somebody is paying", ORDERS, World::paysByLink, BUYS, BOUGHT),
        new Flow("fresh attempt", GIVEN_UP, PAYS_INVOICE, BUYS, BOUGHT_AT_LAST),
        new Flow(
            "second payment of a paid invoice",
            GIVEN_UP.then(PAYS_INVOICE).then(BUYS),
            world -> {
              world.khalti().complete(world.pidxsShown().getFirst());
              world.pass(Duration.ofHours(2));
              world.sweeps();
            },
            and(BOUGHT, "1 payment COMPLETED UNAPPLIED")));
  }

  private static List<Flow> pauses() {
    List<String> stopped = List.of("1 subscription PAUSED", BOUGHT.get(1), BOUGHT.get(2));
    Scene bought = PAID.then(RELOADS);
    Scene paused = bought.then(World::pauses);
    return List.of(
        new Flow("pause", bought, World::pauses, stopped),
        new Flow("resume", paused.then(day()), World::resumes, BOUGHT),
        new Flow(
            "a pause is over by itself",
            paused.then(world -> world.pass(PauseTerms.DEFAULT.longest())),
            World::timePasses,
            BOUGHT));
  }

  private static Scene day() {
    return world -> world.pass(Duration.ofDays(1));
  }

  private static List<Flow> sweeps() {
    return List.of(
        sweepOfThree(),
        new Flow(
            "sweep while the gateway says nothing",
            ORDERS.then(
                world -> {
                  world.khalti().arm(Endpoint.LOOKUP, Fault.of(Fault.Kind.NOT_FOUND), 1);
                  world.pass(Duration.ofMinutes(1));
                }),
            SWEPT,
            PAYS,
            BOUGHT),
        new Flow(
            "late money",
            ORDERS,
            EXPIRES.then(PAYS).then(world -> world.pass(Duration.ofHours(2))).then(SWEPT),
            BOUGHT));
  }

  static Flow sweepOfThree() {
    Scene three =
        PAID.then(world -> world.become("gita"))
            .then(ORDERS)
            .then(world -> world.khalti().pend(world.pidx()))
            .then(world -> world.become("hari"))
            .then(ORDERS)
            .then(CANCELS)
            .then(world -> world.pass(Duration.ofMinutes(1)));
    return new Flow(
        "sweep of three payments",
        three,
        SWEPT,
        and(
            BOUGHT,
            "2 subscription INCOMPLETE",
            "2 invoice OPEN",
            "1 payment PENDING",
            "1 payment CLOSED"));
  }

  private static List<String> unpaid(String payment) {
    return List.of("1 subscription INCOMPLETE", "1 invoice OPEN", "1 payment " + payment);
  }

  private static List<String> and(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }
}
