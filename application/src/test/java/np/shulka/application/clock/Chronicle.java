package np.shulka.application.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import np.shulka.application.audit.By;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.work.Store;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.subscriber.Subject;

/** A few people to whom time happens, and all that is written down about it, without ids. */
final class Chronicle {
  private static final By ADMIN = new By(new Subject("admin"), Optional.of("a year"));
  private static final List<String> PEOPLE =
      List.of("paid-once", "goes-on", "tries", "never-paid", "closed-the-tab", "waits-for-a-bank");

  final World world = new World();
  private final MoveClock moving = world.time().moving();

  /** Everybody begins in their own way. */
  static Chronicle begun() {
    Chronicle told = new Chronicle();
    told.begin();
    return told;
  }

  private void begin() {
    var monthly = world.sells(APlan.onSale().costing(Money.rupees(1_000)));
    var nothing = world.sells(APlan.onSale().costing(Money.ZERO));
    var trial = world.sells(APlan.onSale().costing(Money.rupees(300)).withTrialOf(14));
    world.orders(new Subject("goes-on"), nothing);
    world.orders(new Subject("tries"), trial);
    world.orders(new Subject("never-paid"), monthly);
    world.gateway().till().pay(pidx(world.starts(new Subject("paid-once"), monthly)));
    world.gateway().till().pay(pidx(world.starts(new Subject("closed-the-tab"), monthly)));
    Pidx slow = pidx(world.starts(new Subject("waits-for-a-bank"), monthly));
    world.gateway().till().say(slow, GatewayStatus.PENDING);
  }

  private static Pidx pidx(StartCheckout.Outcome.Started started) {
    Payment.Initiated payment = (Payment.Initiated) started.payment().orElseThrow();
    return ((GatewayLink.Web) payment.link()).pidx();
  }

  /** Time is put forward in strides of that length. */
  Chronicle jumps(Duration time, Duration stride) {
    Instant end = world.setting().now().plus(time);
    while (world.setting().now().isBefore(end)) {
      var outcome = moving.move(ADMIN, world.setting().now().plus(stride));
      if (!(outcome instanceof MoveClock.Outcome.Moved)) throw new AssertionError(outcome);
    }
    return this;
  }

  /** Time passes by itself, and everything that is due is looked for so often. */
  Chronicle waits(Duration time, Duration every) {
    DueWork work = world.time().due();
    Instant end = world.setting().now().plus(time);
    while (world.setting().now().isBefore(end)) {
      world.later(every);
      // as the schedules do, each for itself
      work.turn();
      work.offer();
      work.sweep();
      work.deliver();
      work.propose();
      work.recognise();
    }
    return this;
  }

  List<String> told() {
    List<String> told = new ArrayList<>();
    for (String name : PEOPLE) {
      SubscriberId id = world.store().subscribers().idOf(new Subject(name)).orElseThrow();
      world.store().events(id).forEach(recorded -> told.add(name + " " + told(recorded)));
      world
          .store()
          .noticesTo(id)
          .forEach(
              kept ->
                  told.add(
                      String.format(
                          Locale.ROOT,
                          "%s %s %d %s %s",
                          name,
                          kept.notice().kind(),
                          kept.notice().occasion().step(),
                          kept.notice().createdAt(),
                          kept.fate())));
    }
    told.addAll(posted());
    return told;
  }

  private static String told(Store.Recorded recorded) {
    return recorded.event().createdAt() + " " + recorded.event().type();
  }

  private List<String> posted() {
    var ledger = (InMemoryLedger) world.store().ledger();
    return IntStream.range(0, ledger.size()).mapToObj(ledger::at).map(Chronicle::told).toList();
  }

  private static String told(Posting posting) {
    return posting.at()
        + " "
        + posting.occasion().getClass().getSimpleName()
        + " "
        + posting.entries();
  }
}
