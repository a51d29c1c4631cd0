package np.shulka.application.refund;

import java.util.Optional;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.work.Setting;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;

/** Books what was refunded past us. */
final class FoundRefund {
  private final RefundBooks all;
  private final RecordRefund recording;

  FoundRefund(RefundBooks all, Setting setting) {
    this.all = all;
    this.recording = new RecordRefund(all, setting);
  }

  /** Whether what the gateway says leaves room for it. */
  boolean fits(Intent intent, LookupReport report) {
    return intent.mayBeBack(report);
  }

  /** Writes it with all that follows. */
  Refund write(Refund.Confirmed refund, LookupReport report, Optional<AuditEntry> entry) {
    return all.books()
        .transactions()
        .run(
            () -> {
              Payment.Completed payment =
                  (Payment.Completed)
                      all.books().payments().find(refund.intent().about().payment()).orElseThrow();
              if (payment.isUnapplied()) {
                all.books().payments().replace(payment, payment.sendBack());
              }
              entry.ifPresent(all.log()::append);
              return recording.found(refund, report);
            });
  }
}
