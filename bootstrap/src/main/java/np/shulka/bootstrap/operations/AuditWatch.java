package np.shulka.bootstrap.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import np.shulka.application.audit.AuditHead;
import np.shulka.application.audit.VerifyAuditLog.Verified;
import np.shulka.application.audit.WatchAuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Verifies the audit log and tells its head where who can rewrite the database cannot: in the log
 * and in the metrics. The first look of a process is at all of it.
 */
@Component
public final class AuditWatch implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(AuditWatch.class);

  private final WatchAuditLog watching;
  private final MeterRegistry meters;
  private final AtomicLong head = new AtomicLong();
  private final AtomicLong broken = new AtomicLong();
  private boolean whole = true;

  AuditWatch(WatchAuditLog watching, MeterRegistry meters) {
    this.watching = watching;
    this.meters = meters;
    meters.gauge("shulka.audit.head", head);
    meters.gauge("shulka.audit.broken", broken);
  }

  @Override
  public synchronized void run() {
    Verified found = watching.watch(whole);
    long last = found.check().head().map(AuditHead::sequence).orElse(0L);
    boolean shorter = last < head.getAndSet(last);
    broken.set(found.check().isSound() && !shorter ? 0 : 1);
    whole = broken.get() == 1;
    if (whole) {
      meters.counter("shulka.alerts").increment();
      log.error(
          "the audit log is not what was written into it: entry {} of {}",
          found.check().firstBreak().orElse(last + 1),
          last);
    } else if (found.check().checked() > 0) {
      log.info(
          "the audit log is sound up to {}",
          found.check().head().map(at -> at.sequence() + " " + at.hash()).orElse("its beginning"));
    }
  }
}
