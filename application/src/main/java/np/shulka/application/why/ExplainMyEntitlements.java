package np.shulka.application.why;

import java.util.List;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.domain.subscriber.Subject;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells somebody why they may use what they may. */
@PrimaryPort
public final class ExplainMyEntitlements {
  private final Subscribers subscribers;
  private final ExplainEntitlements explaining;

  public ExplainMyEntitlements(Subscribers subscribers, ExplainEntitlements explaining) {
    this.subscribers = subscribers;
    this.explaining = explaining;
  }

  /** Every subscription that has not ended; none for who never subscribed. */
  public List<EntitlementWhy> explain(Subject reader) {
    return subscribers.idOf(reader).map(explaining::explain).orElseGet(List::of);
  }
}
