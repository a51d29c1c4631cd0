package np.shulka.application.simulation.oracle.money;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.ScriptedTill;
import np.shulka.application.refund.SettledSchedule;
import np.shulka.application.simulation.gateway.Khalti;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;

/**
 * S24, S9: what we order never comes to more than was meant, what is confirmed is back, one is
 * under way per payment; and in the end each is at its end, and all that is back is told (K5).
 */
public final class RefundsAsMeant implements Oracle {
  private static final String NAME = "S24 refunds";
  private static final Duration CALM = Duration.ofDays(8);

  private final Chronicle chronicle;
  private final Khalti khalti;
  private final Map<PaymentId, Map<RefundId, Refund>> all = new HashMap<>();

  public RefundsAsMeant(Chronicle chronicle, Khalti khalti) {
    this.chronicle = chronicle;
    this.khalti = khalti;
  }

  @Override
  public void committed(Commit commit) {
    for (Change<Refund> change : commit.refunds()) {
      PaymentId payment = change.after().intent().about().payment();
      all.computeIfAbsent(payment, _ -> new HashMap<>()).put(change.after().id(), change.after());
      check(payment);
    }
  }

  private void check(PaymentId id) {
    Payment.Completed payment = paid(id);
    List<Refund> refunds = List.copyOf(all.getOrDefault(id, Map.of()).values());
    long meant =
        refunds.stream()
            .filter(refund -> refund.intent().origin() instanceof Origin.Asked)
            .filter(refund -> !(refund instanceof Refund.Rejected))
            .mapToLong(refund -> refund.intent().amount().paisa())
            .sum();
    long ordered = khalti.ordered(payment.proof().transaction()).paisa();
    if (ordered > meant) {
      throw new Violation(NAME, ordered + " was ordered, " + meant + " was meant", id);
    }
    if (confirmed(refunds) > back(payment)) throw new Violation(NAME, "it is not back", id);
    if (refunds.stream().filter(Refund::isUnderWay).count() > 1) {
      throw new Violation(NAME, "two are under way", id);
    }
  }

  private Payment.Completed paid(PaymentId id) {
    return (Payment.Completed) chronicle.payment(id).orElseThrow();
  }

  private static long confirmed(List<Refund> refunds) {
    return refunds.stream()
        .filter(Refund.Confirmed.class::isInstance)
        .mapToLong(refund -> refund.intent().amount().paisa())
        .sum();
  }

  private long back(Payment.Completed payment) {
    return payment
        .link()
        .reference()
        .flatMap(khalti::deal)
        .map(ScriptedTill.Deal::refunded)
        .orElse(Money.ZERO)
        .paisa();
  }

  @Override
  public void afterwards(Afterwards world) {
    all.keySet().forEach(this::check);
    for (Refund refund : chronicle.refunds()) {
      // a person takes as long as it takes
      if (!refund.isUnderWay() || refund instanceof Refund.AwaitingApproval) continue;
      throw new Violation(NAME, "it never ends", refund.id(), refund.intent().about().payment());
    }
    for (Payment payment : chronicle.payments()) {
      if (payment instanceof Payment.Completed paid
          && paid.link() instanceof GatewayLink.Web
          && isAskedAbout(paid, world)) {
        requireTold(paid);
      }
    }
  }

  /**
   * Whether a question fell into the time in which nothing goes wrong any more; older payments are
   * asked about too rarely for that.
   */
  private static boolean isAskedAbout(Payment.Completed paid, Afterwards world) {
    Duration age = Duration.between(paid.proof().provenAt(), world.now());
    return SettledSchedule.pause(SettledSchedule.OFTEN, age).compareTo(CALM) < 0;
  }

  private void requireTold(Payment.Completed paid) {
    List<Refund> refunds =
        Optional.ofNullable(all.get(paid.id()))
            .map(Map::values)
            .map(List::copyOf)
            .orElse(List.of());
    if (confirmed(refunds) == back(paid)) return;
    throw new Violation(
        NAME, back(paid) + " is back, " + confirmed(refunds) + " is told", paid.id());
  }
}
