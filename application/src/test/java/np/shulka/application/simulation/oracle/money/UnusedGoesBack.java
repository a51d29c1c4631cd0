package np.shulka.application.simulation.oracle.money;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Chronicle;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Refund;

/**
 * S13: what nobody used is proposed to go back, all that is left and once; not before its payer had
 * 72 hours, and not where anybody asked for it or declined it before; and in the end nothing waits
 * unseen.
 */
public final class UnusedGoesBack implements Oracle {
  private static final String NAME = "S13 unused goes back";

  private static final Duration USABLE = Duration.ofDays(3);

  /** Two clocks, each of which is wrong by ten minutes at most. */
  private static final Duration WRONG = Duration.ofMinutes(21);

  /** Who proposes comes by once a day. */
  private static final Duration SLACK = Duration.ofDays(2);

  private final Chronicle chronicle;
  private final InstantSource clock;
  private final Map<PaymentId, RefundId> first = new HashMap<>();

  public UnusedGoesBack(Chronicle chronicle, InstantSource clock) {
    this.chronicle = chronicle;
    this.clock = clock;
  }

  @Override
  public void committed(Commit commit) {
    for (Change<Refund> change : commit.refunds()) {
      Refund refund = change.after();
      if (change.before().isPresent() || !refund.isAsked()) continue;
      if (refund.intent().isProposal()) check(refund);
      first.putIfAbsent(refund.intent().about().payment(), refund.id());
    }
  }

  private void check(Refund proposal) {
    PaymentId id = proposal.intent().about().payment();
    Payment.Completed money = (Payment.Completed) chronicle.payment(id).orElseThrow();
    if (clock.instant().plus(WRONG).isBefore(money.proof().provenAt().plus(USABLE))) {
      throw new Violation(NAME, "its payer may still use it", id, proposal.id());
    }
    if (first.containsKey(id)) {
      throw new Violation(NAME, "it was to go back before", id, first.get(id), proposal.id());
    }
    boolean whole = proposal.intent().amounts().isRest() && proposal.intent().note().isEmpty();
    boolean waits = proposal instanceof Refund.AwaitingApproval;
    if (!whole || !waits || proposal.intent().effect() != Effect.KEEP) {
      throw new Violation(NAME, "it does more than wait for somebody's word", id, proposal.id());
    }
  }

  @Override
  public void afterwards(Afterwards world) {
    Instant latest = world.now().minus(USABLE).minus(SLACK);
    for (Payment payment : chronicle.payments()) {
      if (payment instanceof Payment.Completed money
          && money.isUnapplied()
          && money.link() instanceof GatewayLink.Web
          && money.proof().provenAt().isBefore(latest)
          && !first.containsKey(money.id())) {
        throw new Violation(NAME, "nobody proposes that it goes back", money.id());
      }
    }
  }
}
