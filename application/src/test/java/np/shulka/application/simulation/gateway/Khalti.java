package np.shulka.application.simulation.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.payment.RefundReply;
import np.shulka.application.payment.ScriptedGateway;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.application.simulation.actor.Till;
import np.shulka.application.simulation.fault.Outages;
import np.shulka.application.simulation.history.Entry;
import np.shulka.application.simulation.history.History;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.Scheduler;
import np.shulka.application.simulation.schedule.SimulatedTime;
import np.shulka.application.work.Identifiers;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

/** What is true at Khalti, and what payers, banks and time do there. */
public final class Khalti implements Till {
  private static final String NAME = "khalti";
  private static final long LINK_LIFE = SimulatedTime.micros(Duration.ofMinutes(60));

  private final Scheduler scheduler;
  private final History history;
  private final Outages outages;
  private final ScriptedGateway honest;
  private final List<GatewayReference> opened = new ArrayList<>();
  private final LinkedHashSet<GatewayReference> visited = new LinkedHashSet<>();
  private final Map<GatewayTransactionId, Money> ours = new HashMap<>();
  private final List<Given> given = new ArrayList<>();
  private final Map<GatewayReference, Long> paidAt = new HashMap<>();
  private final Audits audits = new Audits();

  public Khalti(Scheduler scheduler, History history, Outages outages, Identifiers identifiers) {
    this.scheduler = scheduler;
    this.history = history;
    this.outages = outages;
    this.honest = new ScriptedGateway(scheduler::instant, identifiers);
  }

  ScriptedGateway honest() {
    return honest;
  }

  boolean down() {
    return outages.down(NAME, scheduler.now());
  }

  @Override
  public void goesDown(Duration duration) {
    note("is down for " + duration, List.of());
    outages.begin(NAME, scheduler.now() + SimulatedTime.micros(duration));
  }

  GatewayLink.Web opens(PaymentOrder order) {
    GatewayLink.Web link = honest.initiate(order);
    opened.add(link.pidx());
    scheduler.at(
        scheduler.now() + LINK_LIFE, NAME, Dice.of(opened.size()), () -> expires(link.pidx()));
    return link;
  }

  /** A pidx that was given out before. */
  GatewayLink.Web again(Dice dice) {
    List<Pidx> old = opened.stream().filter(Pidx.class::isInstance).map(Pidx.class::cast).toList();
    Pidx pidx = old.isEmpty() ? new Pidx("pidx-of-nobody") : dice.one(old);
    return new GatewayLink.Web(
        pidx,
        URI.create("https://test-pay.khalti.com/?pidx=" + pidx.value()),
        SimulatedTime.instant(scheduler.now() + LINK_LIFE),
        scheduler.instant());
  }

  LookupReport verifies(WidgetToken token, Money amount) {
    LookupReport report = honest.verify(token, amount);
    if (report.says().status() == GatewayStatus.COMPLETED) {
      paidAt.putIfAbsent(token, scheduler.now());
    }
    return report;
  }

  private void expires(Pidx pidx) {
    if (status(pidx) == GatewayStatus.INITIATED) say(pidx, GatewayStatus.EXPIRED);
  }

  @Override
  public void pays(Pidx pidx) {
    visited.add(pidx);
    if (status(pidx) == GatewayStatus.INITIATED && !down()) receive(pidx);
  }

  @Override
  public void paysByBank(Pidx pidx, Duration until, GatewayStatus end, Dice dice) {
    visited.add(pidx);
    if (status(pidx) != GatewayStatus.INITIATED || down()) return;
    say(pidx, GatewayStatus.PENDING);
    scheduler.at(
        scheduler.now() + SimulatedTime.micros(until), NAME, dice, () -> bankDecides(pidx, end));
  }

  private void bankDecides(Pidx pidx, GatewayStatus end) {
    if (status(pidx) != GatewayStatus.PENDING) return;
    if (end == GatewayStatus.COMPLETED) receive(pidx);
    else say(pidx, end);
  }

  @Override
  public void cancels(Pidx pidx) {
    visited.add(pidx);
    if (status(pidx) == GatewayStatus.INITIATED) say(pidx, GatewayStatus.CANCELLED);
  }

  @Override
  public void confirmsLate(GatewayReference name) {
    GatewayStatus status = status(name);
    boolean nothing =
        status == GatewayStatus.EXPIRED
            || status == GatewayStatus.CANCELLED
            || status == GatewayStatus.FAILED;
    if (nothing) receive(name);
  }

  @Override
  public void refunds(GatewayReference name, boolean all) {
    Optional<ScriptedTill.Deal> deal = deal(name).filter(ScriptedTill.Deal::paid);
    deal.flatMap(ScriptedTill.Deal::transaction)
        .ifPresent(
            transaction -> {
              Money half = Money.paisa(deal.get().amount().paisa() / 2);
              Optional<Money> part = all ? Optional.empty() : Optional.of(half);
              Money rest = deal.get().amount().minus(deal.get().refunded());
              var order = new RefundOrder(transaction, part, Optional.empty());
              if (honest.refund(order) instanceof RefundReply.Accepted) {
                gave(transaction, part.orElse(rest));
              }
              note("refunds", List.of(name, all ? "all" : half));
            });
  }

  /** Gives back what we ordered. */
  RefundReply gives(RefundOrder order) {
    RefundReply reply = honest.refund(order);
    if (reply instanceof RefundReply.Accepted) {
      Money whole = honest.transaction(order.transaction()).record().amount();
      ours.merge(order.transaction(), order.amount().orElse(whole), Money::plus);
      gave(order.transaction(), order.amount().orElse(whole));
      note("gives back", List.of(order));
    }
    return reply;
  }

  private void gave(GatewayTransactionId transaction, Money amount) {
    given.add(new Given(transaction, amount, scheduler.instant()));
  }

  /** All that ever went back, whoever wanted it. */
  public List<Given> given() {
    return List.copyOf(given);
  }

  /** Something that went back. */
  public record Given(GatewayTransactionId transaction, Money amount, Instant at) {}

  /** What was compared with it. */
  public Audits audits() {
    return audits;
  }

  /** What can be asked when nothing stands between. */
  public PaymentGatewayPort truth() {
    return honest;
  }

  /** What went back of a transaction because we ordered it. */
  public Money ordered(GatewayTransactionId transaction) {
    return ours.getOrDefault(transaction, Money.ZERO);
  }

  @Override
  public WidgetToken confirmedInWidget(PaymentId payment, Money amount) {
    WidgetToken token = honest.widgetTokenFor(amount);
    opened.add(token);
    return token;
  }

  @Override
  public List<GatewayReference> visited(Duration within) {
    Instant oldest = scheduler.instant().minus(within);
    return visited.stream()
        .filter(name -> deal(name).filter(deal -> deal.openedAt().isAfter(oldest)).isPresent())
        .toList();
  }

  /** The deals at which a payer was ever seen; there is no money but a payer's. */
  public List<GatewayReference> visited() {
    return List.copyOf(visited);
  }

  public Optional<ScriptedTill.Deal> deal(GatewayReference name) {
    return honest.till().find(name);
  }

  /** When that was paid, in simulated time, if it ever was. */
  public Optional<Long> paidAt(GatewayReference name) {
    return Optional.ofNullable(paidAt.get(name));
  }

  /** Every deal that was ever opened, oldest first. */
  public List<GatewayReference> all() {
    return List.copyOf(opened);
  }

  private GatewayStatus status(GatewayReference name) {
    return deal(name).map(ScriptedTill.Deal::status).orElse(GatewayStatus.UNRECOGNISED);
  }

  private void receive(GatewayReference name) {
    honest.till().pay(name);
    paidAt.put(name, scheduler.now());
    note("receives money", List.of(name));
  }

  private void say(GatewayReference name, GatewayStatus status) {
    honest.till().say(name, status);
    note("now says " + status, List.of(name));
  }

  private void note(String what, List<?> about) {
    history.add(new Entry(scheduler.now(), NAME, "", what, about, "so"));
  }
}
