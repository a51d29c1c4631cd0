package np.shulka.application.refund;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.By;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.refund.Refund;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Somebody else than who asked for it agrees to a refund, and it is sent. */
@PrimaryPort
public final class ApproveRefund {
  private final RefundBooks all;
  private final SendRefund sending;
  private final Setting setting;

  public ApproveRefund(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    this.all = all;
    this.sending = new SendRefund(all, gateway, setting);
    this.setting = setting;
  }

  /**
   * Approves it, once.
   *
   * @param mobile the payer's number at the gateway, if whoever agrees knows one: where a bank paid
   *     nothing goes back without it, and who asked may not have said it
   * @throws UnknownRefund if there is none
   */
  public Outcome approve(By by, RefundId id, Optional<String> mobile) {
    Outcome outcome = Retry.onLostRace(() -> decide(by, id, mobile));
    return outcome instanceof Outcome.Approved(Refund.Requested requested)
        ? new Outcome.Approved(sending.send(requested))
        : outcome;
  }

  private Outcome decide(By by, RefundId id, Optional<String> mobile) {
    Refund known = all.refunds().find(id).orElseThrow(UnknownRefund::new);
    if (!(known instanceof Refund.AwaitingApproval waiting)) return new Outcome.NotWaiting(known);
    if (!waiting.mayBeApprovedBy(by.actor())) return new Outcome.SamePerson(waiting);
    Refund.Requested approved = waiting.approve(by.actor(), mobile, setting.now());
    Change change = new Change(Map.of("approved", false), RequestRefund.facts(approved.intent()));
    all.books()
        .transactions()
        .run(
            () -> {
              all.refunds().approve(waiting, approved, by.actor());
              all.log().append(by.did("refund.approved", "refund " + id, change, setting));
              return approved;
            });
    return new Outcome.Approved(approved);
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is on its way. */
    record Approved(Refund refund) implements Outcome {}

    /** Nobody has to agree to it, or somebody did, or declined. */
    record NotWaiting(Refund refund) implements Outcome {}

    /** Who asked for it cannot be who agrees. */
    record SamePerson(Refund refund) implements Outcome {}
  }
}
