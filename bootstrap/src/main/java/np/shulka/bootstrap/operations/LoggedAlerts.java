package np.shulka.bootstrap.operations;

import io.micrometer.core.instrument.MeterRegistry;
import np.shulka.application.work.Alerts;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.WebhookEndpointId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Alerts as log lines of level ERROR, which means that somebody must act, and as a counter. */
@Component
class LoggedAlerts implements Alerts {
  private static final Logger log = LoggerFactory.getLogger(LoggedAlerts.class);
  private final MeterRegistry meters;

  LoggedAlerts(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void raise(PaymentId payment, String what) {
    meters.counter("shulka.alerts").increment();
    log.error("payment {} waits for a person: {}", payment, what);
  }

  @Override
  public void raise(RefundId refund, String what) {
    meters.counter("shulka.alerts").increment();
    log.error("refund {} waits for a person: {}", refund, what);
  }

  @Override
  public void raise(SubscriberId subscriber, String what) {
    meters.counter("shulka.alerts").increment();
    log.error("subscriber {} waits for a person: {}", subscriber, what);
  }

  @Override
  public void raise(InvoiceId invoice, String what) {
    meters.counter("shulka.alerts").increment();
    log.error("invoice {} waits for a person: {}", invoice, what);
  }

  @Override
  public void raise(WebhookEndpointId endpoint, String what) {
    meters.counter("shulka.alerts").increment();
    log.error("webhook endpoint {} waits for a person: {}", endpoint, what);
  }
}
