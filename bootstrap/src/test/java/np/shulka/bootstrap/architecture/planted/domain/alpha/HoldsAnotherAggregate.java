package np.shulka.bootstrap.architecture.planted.domain.alpha;

import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.ddd.types.AggregateRoot;

record HoldsAnotherAggregate(PaymentId id, Subscriber other)
    implements AggregateRoot<HoldsAnotherAggregate, PaymentId> {
  @Override
  public PaymentId getId() {
    return id;
  }
}
