package np.shulka.application.refund;

import java.util.Map;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.By;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Why;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.refund.Stuck;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Ends a parked refund as an operator read it in the gateway's books. The gateway is asked once
 * more, and nothing is believed that its answer rules out (S24).
 */
@PrimaryPort
public final class ResolveRefund {
  private final RefundBooks all;
  private final PaymentGatewayPort gateway;
  private final RecordRefund recording;
  private final Setting setting;

  public ResolveRefund(RefundBooks all, PaymentGatewayPort gateway, Setting setting) {
    this.all = all;
    this.gateway = gateway;
    this.recording = new RecordRefund(all, setting);
    this.setting = setting;
  }

  /**
   * Resolves it.
   *
   * @param by with the evidence as its reason
   * @param done whether the money went back
   * @throws UnknownRefund if there is none
   */
  public Outcome resolve(By by, RefundId id, boolean done) {
    Refund known = all.refunds().find(id).orElseThrow(UnknownRefund::new);
    if (!(known instanceof Refund.Parked parked)) return new Outcome.NotParked(known);
    LookupReport report = gateway.lookup(link(parked).pidx());
    boolean possible = done ? parked.mayBeDone(report) : parked.mayBeUndone(report);
    if (!possible) return new Outcome.Contradicted(parked, report.says().stated().text());
    Runnable note = () -> note(by, parked, done);
    Why why = by.reason().map(Why::said).orElseGet(Stuck.BY_HAND::why);
    return new Outcome.Resolved(
        done
            ? recording.confirm(parked, report, note)
            : recording.reject(parked, report, why, note));
  }

  private GatewayLink.Web link(Refund refund) {
    Payment.Completed payment =
        (Payment.Completed)
            all.books().payments().find(refund.intent().about().payment()).orElseThrow();
    return (GatewayLink.Web) payment.link();
  }

  private void note(By by, Refund.Parked parked, boolean done) {
    Change change =
        new Change(
            Map.of("status", "unknown", "why", parked.why().words()),
            Map.of("status", done ? "confirmed" : "rejected"));
    all.log().append(by.did("refund.resolved", "refund " + parked.id(), change, setting));
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** It is at its end. */
    record Resolved(Refund refund) implements Outcome {}

    /** It needs nobody, or is at its end already. */
    record NotParked(Refund refund) implements Outcome {}

    /** What the gateway says now rules it out. */
    record Contradicted(Refund refund, String says) implements Outcome {}
  }
}
