package np.shulka.application.simulation.stage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.payment.PaymentFile;
import np.shulka.application.payment.PaymentSearch;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.application.refund.RequestRefund;
import np.shulka.application.refund.ResolveRefund;
import np.shulka.application.simulation.actor.Cashier;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.wiring.Refunding;
import np.shulka.application.work.InMemoryStore;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;

/**
 * The use cases of one node, as the web layer offers them to operators, who also see the gateway's
 * dashboard.
 *
 * @param seen what lists show, which may be older than what is decided on it
 */
record UseCaseCashier(
    Refunding use, Function<PaymentId, PaymentFile> recheck, InMemoryStore seen, Khalti khalti)
    implements Cashier {
  private static final PaymentSearch IN_QUARANTINE =
      new PaymentSearch(
          Optional.of(PaymentSearch.Standing.MISMATCHED),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final int AT_ONCE = 20;
  private static final Page.Request SOME = new Page.Request(50, Optional.empty());

  @Override
  public boolean refunds(PaymentId payment, Optional<Money> part, Effect effect) {
    var wish = new RequestRefund.Wish(payment, part, Optional.empty(), effect);
    return use.request().apply(wish) instanceof RequestRefund.Outcome.Made;
  }

  @Override
  public int approves() {
    int approved = 0;
    for (Refund refund : use.list().apply(SOME).items()) {
      if (!(refund instanceof Refund.AwaitingApproval)) continue;
      var _ = use.approve().apply(refund.id());
      approved++;
    }
    return approved;
  }

  @Override
  public int declines(Dice dice) {
    int declined = 0;
    for (Refund refund : use.list().apply(SOME).items()) {
      if (!(refund instanceof Refund.AwaitingApproval) || dice.chance(0.4)) continue;
      if (use.decline().apply(refund.id()).isPresent()) declined++;
    }
    return declined;
  }

  @Override
  public int proposes() {
    return use.propose().applyAsInt(AT_ONCE);
  }

  @Override
  public int worksOff() {
    int done = asksAboutQuarantine();
    for (Payment.Completed paid : seen.payments().completed().all().toList()) {
      if (paid.link() instanceof GatewayLink.Web web && worksOff(paid, web)) done++;
    }
    return done;
  }

  private int asksAboutQuarantine() {
    List<Payment> held = seen.payments().search(IN_QUARANTINE, SOME).items();
    for (Payment payment : held) {
      var _ = recheck.apply(payment.id());
    }
    return held.size();
  }

  /** The dashboard shows each refund, so whoever looks there knows whether ours is among them. */
  private boolean worksOff(Payment.Completed paid, GatewayLink.Web web) {
    List<Refund> refunds = seen.refunds().of(paid.id());
    Optional<Refund> parked = refunds.stream().filter(Refund.Parked.class::isInstance).findFirst();
    long back = khalti.deal(web.pidx()).map(ScriptedTill.Deal::refunded).orElse(Money.ZERO).paisa();
    boolean wholly = back == paid.amount().paisa();
    if (parked.isPresent()) return resolves(parked.get(), paid, refunds, wholly);
    if (refunds.stream().anyMatch(Refund::isUnderWay)) return false;
    long unknown = back - sum(refunds, false);
    if (unknown <= 0 || wholly) return false;
    Money left = paid.amount().minus(Money.paisa(sum(refunds, false)));
    var wish =
        new RequestRefund.Wish(
            paid.id(),
            Optional.of(Money.paisa(unknown)),
            Optional.empty(),
            Effect.KEEP,
            Optional.of(left),
            Optional.empty());
    var _ = use.book().apply(wish);
    return true;
  }

  /** Where all of it is back, so is ours, whoever sent it. */
  private boolean resolves(
      Refund parked, Payment.Completed paid, List<Refund> refunds, boolean wholly) {
    long ordered = khalti.ordered(paid.proof().transaction()).paisa();
    boolean done = wholly || ordered > sum(refunds, true);
    return use.resolve().resolve(parked.id(), done) instanceof ResolveRefund.Outcome.Resolved;
  }

  /** What is back by our books. */
  private static long sum(List<Refund> refunds, boolean oursAlone) {
    return refunds.stream()
        .filter(Refund.Confirmed.class::isInstance)
        .filter(refund -> !oursAlone || refund.intent().origin() instanceof Origin.Asked)
        .mapToLong(refund -> refund.intent().amount().paisa())
        .sum();
  }

  @Override
  public int asksAgain() {
    return use.sweep().applyAsInt(AT_ONCE) + use.compare().applyAsInt(AT_ONCE);
  }
}
