package np.shulka.application.refund;

import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.By;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.payment.Why;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.refund.Stuck;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Somebody does not agree to a refund, or takes back their own wish, before it is sent. */
@PrimaryPort
public final class DeclineRefund {
  private final RefundBooks all;
  private final RecordRefund recording;
  private final Setting setting;

  public DeclineRefund(RefundBooks all, Setting setting) {
    this.all = all;
    this.recording = new RecordRefund(all, setting);
    this.setting = setting;
  }

  /**
   * Declines it.
   *
   * @return it as it is now; empty if it waits for nobody
   * @throws UnknownRefund if there is none
   */
  public Optional<Refund> decline(By by, RefundId id) {
    return Retry.onLostRace(() -> declineOnce(by, id));
  }

  private Optional<Refund> declineOnce(By by, RefundId id) {
    Refund known = all.refunds().find(id).orElseThrow(UnknownRefund::new);
    if (!(known instanceof Refund.AwaitingApproval waiting)) return Optional.empty();
    Why why = by.reason().map(Why::said).orElseGet(Stuck.DECLINED::why);
    Change change = new Change(RequestRefund.facts(waiting.intent()), Map.of("declined", true));
    return Optional.of(
        all.books()
            .transactions()
            .run(
                () -> {
                  all.log().append(by.did("refund.declined", "refund " + id, change, setting));
                  Refund.Rejected declined = waiting.decline(why, setting.now());
                  return recording.reject(waiting, declined);
                }));
  }
}
