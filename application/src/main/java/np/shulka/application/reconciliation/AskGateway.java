package np.shulka.application.reconciliation;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.GatewayKnowsNothing;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.Problem;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.domain.reconciliation.Flaw;
import np.shulka.domain.reconciliation.OurSide;
import np.shulka.domain.reconciliation.Said;

/** Asks the gateway about attempts, by calls that move nothing there. */
final class AskGateway {
  private final PaymentGatewayPort gateway;

  AskGateway(PaymentGatewayPort gateway) {
    this.gateway = gateway;
  }

  /** Why nothing is known: it gave no answer, or none that can be used. */
  static Flaw unanswered(Problem why) {
    Flaw.Kind kind =
        why instanceof GatewayUnavailable ? Flaw.Kind.NO_ANSWER : Flaw.Kind.UNUSABLE_ANSWER;
    return kind.with(Map.of("why", String.valueOf(why.getMessage())));
  }

  /**
   * What it says of that attempt.
   *
   * @throws np.shulka.application.payment.GatewayUnavailable if it may answer later
   */
  Said about(OurSide ours, GatewayReference name) {
    try {
      return switch (name) {
        case Pidx pidx -> Said.Answered.of(gateway.lookup(pidx).says());
        // verifying would move the money of a widget payment; the status says a word and no more
        case WidgetToken token ->
            new Said.Answered(gateway.status(token, ours.amount()).stated(), Optional.empty());
      };
    } catch (GatewayKnowsNothing nothing) {
      return new Said.NothingKnown(String.valueOf(nothing.getMessage()));
    } catch (GatewayAnswerUnusable unusable) {
      return new Said.NoAnswer(unanswered(unusable));
    }
  }
}
