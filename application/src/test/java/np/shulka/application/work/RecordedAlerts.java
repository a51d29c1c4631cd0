package np.shulka.application.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import np.shulka.domain.identity.PaymentId;

/** Remembers about which payments people were alerted. */
public final class RecordedAlerts implements Alerts {
  private final List<PaymentId> raised = new CopyOnWriteArrayList<>();

  @Override
  public void raise(PaymentId payment, String what) {
    raised.add(payment);
  }

  public List<PaymentId> raised() {
    return List.copyOf(raised);
  }
}
