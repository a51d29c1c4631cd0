package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.work.Page;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Refund;
import org.junit.jupiter.api.Test;

/** What somebody decides about a parked refund is written down with it, or not at all. */
final class ResolveRefundTest extends RefundStory {

  private List<AuditEntry> decisions() {
    var search = new AuditLog.Search(Optional.empty(), Optional.of("refund.resolved"));
    return world.store().audit().list(search, new Page.Request(9, Optional.empty())).items();
  }

  @Test
  void of_two_who_decide_one_has_decided() {
    Payment.Completed payment = buys();
    part(payment, PART);
    world.gateway().failAfter(1, Fault.REPLY_LOST);
    Refund parked = part(payment, PART);
    world
        .gateway()
        .lieNext(
            said -> {
              resolves(parked, true);
              return said;
            });

    resolves(parked, true);

    assertThat(now(parked)).isInstanceOf(Refund.Confirmed.class);
    assertThat(decisions()).hasSize(1);
  }
}
