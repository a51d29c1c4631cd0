package np.shulka.bootstrap.soak;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.oracle.life.OneAtATime;
import np.shulka.application.simulation.oracle.life.PeriodsApart;
import np.shulka.application.simulation.oracle.money.CountedOnce;
import np.shulka.application.simulation.oracle.money.GrantNeedsProof;
import np.shulka.application.simulation.oracle.money.NumbersGapless;
import np.shulka.application.simulation.oracle.money.TermsFrozen;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.Payment;
import np.shulka.sandbox.SandboxPayment;

/**
 * The simulation's oracles over what the database shows, and the stand-in's own truth. Left out are
 * the oracles that need every single commit or answer: known edges, events per commit, told
 * reports, who holds which coupon, what a trial began with.
 */
final class Judge {
  private static final Set<String> MONEY_MOVED =
      Set.of("Completed", "Partially Refunded", "Refunded");

  private final Chronicle chronicle = new Chronicle();
  private final Set<SubscriptionId> resumed = new HashSet<>();
  private final List<Oracle> oracles =
      List.of(
          new GrantNeedsProof(chronicle, resumed::contains),
          new CountedOnce(),
          new PeriodsApart(),
          new NumbersGapless(),
          new TermsFrozen(),
          new OneAtATime(chronicle));

  /**
   * Judges what is new.
   *
   * @param told the payments of which somebody was told before that they are completed
   * @param truth what the gateway holds to be true afterwards
   */
  void judge(Facts facts, Set<String> told, List<SandboxPayment> truth) {
    if (!facts.broken().isEmpty()) {
      throw new Violation("I4 events", String.join(", ", facts.broken()));
    }
    resumed.addAll(facts.resumed());
    Commit commit = chronicle.take(facts.payments(), facts.invoices(), facts.subscriptions());
    oracles.forEach(oracle -> oracle.committed(commit));
    commit.payments().forEach(Judge::requireFinal);
    told.forEach(this::requireKept);
    Map<String, SandboxPayment> deals = byName(truth);
    facts.payments().forEach(payment -> requireReceived(payment, deals));
  }

  /** I7: an end is an end. */
  private static void requireFinal(Change<Payment> change) {
    boolean ended =
        change.before().filter(before -> !(before instanceof Payment.Created)).stream()
            .anyMatch(before -> !(before instanceof Payment.Watched));
    boolean moved =
        change
            .before()
            .filter(before -> before.getClass().equals(change.after().getClass()))
            .isEmpty();
    if (ended && moved) throw new Violation("I7 state machine", "an end was left", change.after());
  }

  /** I11: what was acknowledged stays. */
  private void requireKept(String payment) {
    Optional<Payment> kept = chronicle.payment(new PaymentId(UUID.fromString(payment)));
    if (kept.filter(Payment.Completed.class::isInstance).isEmpty()) {
      throw new Violation("I11 durability", "told and not kept: " + kept, payment);
    }
  }

  /** I2: what we count was paid, in that amount, with that transaction. */
  private static void requireReceived(Payment payment, Map<String, SandboxPayment> deals) {
    if (!(payment instanceof Payment.Completed done)) return;
    SandboxPayment deal = deals.get(done.link().reference().orElseThrow().value());
    boolean received =
        deal != null
            && MONEY_MOVED.contains(deal.status())
            && deal.amountPaisa() == done.amount().paisa()
            && deal.transactionId().equals(done.proof().transaction().value());
    if (!received) {
      throw new Violation("I2 no rupee made up", "counted " + done + " but " + deal, done.id());
    }
  }

  private static Map<String, SandboxPayment> byName(List<SandboxPayment> truth) {
    return truth.stream().collect(Collectors.toMap(SandboxPayment::pidx, Function.identity()));
  }

  /** Of what we know, what is not yet where the gateway's last word puts it (I10). */
  List<PaymentId> unsettled(List<SandboxPayment> truth) {
    Map<String, SandboxPayment> deals = byName(truth);
    return chronicle.payments().stream()
        .filter(payment -> !isSettled(payment, deals))
        .map(Payment::id)
        .toList();
  }

  private static boolean isSettled(Payment payment, Map<String, SandboxPayment> deals) {
    return reference(payment)
        .map(name -> deals.get(name.value()))
        .map(deal -> fits(payment, deal.status()))
        .orElse(true);
  }

  private static boolean fits(Payment payment, String truth) {
    return switch (payment) {
      case Payment.Created _ -> !MONEY_MOVED.contains(truth);
      case Payment.Initiated _ -> truth.equals("Initiated");
      case Payment.Pending pending -> pending.saying().text().equals(truth);
      case Payment.Closed _ -> Set.of("User canceled", "Expired", "Failed").contains(truth);
      case Payment.Completed _ -> MONEY_MOVED.contains(truth);
      case Payment.Mismatched _ -> true; // a person decides, and was told so
      case Payment.Refunded _ -> truth.equals("Refunded");
    };
  }

  /** Where payers paid and we know nothing of it (I2). */
  List<String> unknown(List<SandboxPayment> truth) {
    Set<String> bound =
        chronicle.payments().stream()
            .flatMap(payment -> reference(payment).stream())
            .map(GatewayReference::value)
            .collect(Collectors.toSet());
    return truth.stream()
        .filter(deal -> MONEY_MOVED.contains(deal.status()))
        .map(SandboxPayment::pidx)
        .filter(pidx -> !bound.contains(pidx))
        .toList();
  }

  /** The checkouts that were judged. */
  int jobs() {
    return Math.toIntExact(
        chronicle.payments().stream().filter(payment -> reference(payment).isPresent()).count());
  }

  Stream<String> reached() {
    return chronicle.reached().stream();
  }

  Optional<Payment> payment(PaymentId id) {
    return chronicle.payment(id);
  }

  private static Optional<GatewayReference> reference(Payment payment) {
    return switch (payment) {
      case Payment.Created _ -> Optional.empty();
      case Payment.Watched watched -> watched.link().reference();
      case Payment.Completed completed -> completed.link().reference();
      case Payment.Mismatched mismatched -> mismatched.link().reference();
      case Payment.Refunded refunded -> refunded.link().reference();
    };
  }
}
