package np.shulka.application.reconciliation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.reconciliation.Difference;
import np.shulka.domain.reconciliation.GatewayComparison;
import np.shulka.domain.reconciliation.OurSide;
import np.shulka.domain.reconciliation.Progress;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.Said;
import np.shulka.domain.reconciliation.Stage;

/** Goes through our attempts, and asks the gateway about each. */
final class GatewaySteps {
  /** Few enough that the lease covers them even if each answer takes as long as it may. */
  private static final int AT_ONCE = 20;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final OurBooks ours;
  private final AskGateway asking;
  private final int patience;

  GatewaySteps(OurBooks ours, PaymentGatewayPort gateway, int patience) {
    this.ours = ours;
    this.asking = new AskGateway(gateway);
    this.patience = patience;
  }

  /** Each attempt: does the gateway say what our books say? */
  Step attempts(Reconciliation.Running run) {
    Progress progress = run.progress();
    Optional<PaymentId> after =
        progress.at().isEmpty()
            ? Optional.empty()
            : Optional.of(new PaymentId(UUID.fromString(progress.at())));
    List<OurSide> some = ours.attempts(run.terms().span(), after, AT_ONCE);
    if (some.isEmpty()) return new Step.On(progress.enter(Stage.TRANSACTIONS), List.of());
    List<Difference> found = new ArrayList<>();
    for (OurSide one : some) {
      try {
        List<Difference> differences = compare(one);
        found.addAll(differences);
        progress = progress.past(one.payment().toString(), 1, differences.size()).tried(0);
      } catch (GatewayUnavailable away) {
        if (progress.tries() < patience) {
          return new Step.On(progress.tried(progress.tries() + 1), found, pause(away));
        }
        // it is down for longer than we wait; that is a line for each, and not silence
        found.addAll(GatewayComparison.of(one, new Said.NoAnswer(AskGateway.unanswered(away))));
        progress = progress.past(one.payment().toString(), 1, 1);
      }
    }
    return new Step.On(progress, found);
  }

  static Duration pause(GatewayUnavailable away) {
    Duration told = away.retryAfter();
    return told.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : told;
  }

  /** Whoever settled it while the gateway was asked has the newer truth. */
  private List<Difference> compare(OurSide seen) {
    Optional<GatewayReference> name = seen.name();
    if (name.isEmpty()) return List.of(); // its payer was never sent anywhere
    Said said = asking.about(seen, name.get());
    List<Difference> found = GatewayComparison.of(seen, said);
    if (found.isEmpty()) return found;
    OurSide now = ours.attempt(seen.payment()).orElse(seen);
    return now.equals(seen) ? found : GatewayComparison.of(now, said);
  }
}
