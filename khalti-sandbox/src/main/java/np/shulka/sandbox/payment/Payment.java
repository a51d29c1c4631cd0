package np.shulka.sandbox.payment;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** One order and where it stands; every step is taken whole or not at all. */
public final class Payment {

  private final long number;
  private final Order order;
  private final Sitting sitting = new Sitting();
  private final AtomicReference<PaymentState> state =
      new AtomicReference<>(new PaymentState.Initiated());

  Payment(long number, Order order) {
    this.number = number;
    this.order = order;
  }

  public Order order() {
    return order;
  }

  public Sitting sitting() {
    return sitting;
  }

  long number() {
    return number;
  }

  /** Where it stands now, after what time alone has done to it. */
  public PaymentState state(Instant now) {
    return step(now, UnaryOperator.identity());
  }

  PaymentState step(Instant now, UnaryOperator<PaymentState> step) {
    return state.updateAndGet(before -> step.apply(due(before, now)));
  }

  private PaymentState due(PaymentState before, Instant now) {
    return switch (before) {
      case PaymentState.Initiated _ when !now.isBefore(order.window().closesAt()) ->
          new PaymentState.Expired();
      case PaymentState.Pending(Settlement expected, Instant confirmsAt)
          when !now.isBefore(confirmsAt) ->
          new PaymentState.Completed(expected);
      default -> before;
    };
  }
}
