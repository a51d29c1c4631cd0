package np.shulka.application.simulation.oracle.money;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.application.refund.SettledSchedule;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.work.InMemoryStore;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;

/**
 * S24: of no payment, however old, is the question overdue whether it went back past us; none is
 * put off for longer than promised, whoever was down; and who asks and hears it, tells it.
 */
public final class AskedHoweverLate implements Oracle {
  private static final String NAME = "S24 asked however late";

  /** Who asks comes by once a day, and clocks of nodes run ahead. */
  private static final Duration SLACK = Duration.ofDays(2);

  /** The last of the time in which nothing goes wrong any more. */
  private static final Duration CALM = Duration.ofDays(8);

  private final InMemoryStore store;
  private final InstantSource clock;
  private final Map<GatewayReference, Instant> heard = new HashMap<>();

  public AskedHoweverLate(InMemoryStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void told(LookupReport report) {
    heard.put(report.asked(), clock.instant());
  }

  @Override
  public void afterwards(Afterwards world) {
    store.refunds().asksNext().forEach((payment, due) -> check(payment, due, world));
  }

  private void check(PaymentId id, Instant due, Afterwards world) {
    var payment = (Payment.Completed) store.payments().find(id).orElseThrow();
    Instant now = world.now();
    Instant paid = payment.proof().provenAt();
    Duration pause = SettledSchedule.pause(SettledSchedule.OFTEN, Duration.between(paid, now));
    if (due.isBefore(now.minus(SLACK))) throw new Violation(NAME, "it was due at " + due, id);
    if (due.isAfter(now.plus(pause).plus(SLACK))) {
      throw new Violation(NAME, "it is put off until " + due, id);
    }
    Instant calm = now.minus(CALM);
    if (!(payment.link() instanceof GatewayLink.Web web) || !asked(due, paid).isAfter(calm)) return;
    Instant last = heard.getOrDefault(web.pidx(), Instant.MIN);
    if (last.isBefore(calm)) throw new Violation(NAME, "it was asked about, and not asked", id);
    if (isAllBack(web, payment, world) && isQuiet(payment, calm)) {
      throw new Violation(NAME, "it is back since a question of " + last + ", and not told", id);
    }
  }

  /** When it was asked about last, or earlier. */
  private static Instant asked(Instant due, Instant paid) {
    Instant week = due.minus(SettledSchedule.LATER);
    Instant part = due.minus(Duration.between(paid, due).dividedBy(SettledSchedule.PART + 1L));
    return week.isBefore(part) ? week : part;
  }

  private static boolean isAllBack(
      GatewayLink.Web web, Payment.Completed payment, Afterwards world) {
    return world
        .khalti()
        .deal(web.pidx())
        .map(ScriptedTill.Deal::refunded)
        .filter(payment.amount()::equals)
        .isPresent();
  }

  /** Nothing of ours was under way, which would have to end before it is looked at. */
  private boolean isQuiet(Payment.Completed payment, Instant calm) {
    return store.refunds().of(payment.id()).stream()
        .allMatch(it -> it instanceof Refund.Confirmed done && done.confirmedAt().isBefore(calm));
  }
}
