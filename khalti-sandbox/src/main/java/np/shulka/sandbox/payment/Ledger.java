package np.shulka.sandbox.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers payments, and lets go of the oldest finished ones when there are too many. */
public final class Ledger {

  private static final int LOOK_BACK = 64;

  private final InstantSource clock;
  private final int capacity;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, Payment> byId = new ConcurrentHashMap<>();
  private final Map<String, Payment> byTransaction = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, Payment> byAge = new ConcurrentSkipListMap<>();

  public Ledger(InstantSource clock, int capacity) {
    this.clock = clock;
    this.capacity = capacity;
  }

  public Payment open(Order order) {
    Payment payment = new Payment(numbers.incrementAndGet(), order);
    byAge.put(payment.number(), payment);
    byId.put(order.id(), payment);
    if (byId.size() > capacity) {
      forgetOne();
    }
    return payment;
  }

  /** The web checkout payment with this pidx. */
  public Optional<Payment> withPidx(String pidx) {
    return in(Order.Channel.EPAYMENT, byId.get(pidx));
  }

  /** The widget payment with this token, or with this transaction. */
  public Optional<Payment> withToken(String tokenOrIdx) {
    Payment payment = byId.get(tokenOrIdx);
    return in(Order.Channel.WIDGET, payment == null ? byTransaction.get(tokenOrIdx) : payment);
  }

  /** The payment this transaction belongs to. */
  public Optional<Payment> withTransaction(String transactionId) {
    return Optional.ofNullable(byTransaction.get(transactionId));
  }

  /** All payments, newest first. */
  public Stream<Payment> newestFirst() {
    return byAge.descendingMap().values().stream();
  }

  /** The web checkout payment opened just before this one. */
  public Optional<Payment> before(Payment payment) {
    return byAge.headMap(payment.number()).descendingMap().values().stream()
        .filter(other -> other.order().channel() == Order.Channel.EPAYMENT)
        .findFirst();
  }

  public PaymentState state(Payment payment) {
    return payment.state(clock.instant());
  }

  public void clear() {
    byAge.clear();
    byId.clear();
    byTransaction.clear();
  }

  void knowsTransaction(Settlement settlement, Payment payment) {
    byTransaction.put(settlement.transactionId(), payment);
  }

  private static Optional<Payment> in(Order.Channel channel, @Nullable Payment payment) {
    return Optional.ofNullable(payment).filter(known -> known.order().channel() == channel);
  }

  private void forgetOne() {
    Instant now = clock.instant();
    byAge.values().stream()
        .limit(LOOK_BACK)
        .filter(payment -> finished(payment.state(now)))
        .findFirst()
        .or(
            () ->
                Optional.ofNullable(byAge.firstEntry()).filter(_ -> far()).map(Map.Entry::getValue))
        .ifPresent(this::forget);
  }

  /** Unfinished payments may fill the memory only so far. */
  private boolean far() {
    return byId.size() > 2L * capacity;
  }

  private void forget(Payment payment) {
    byAge.remove(payment.number());
    byId.remove(payment.order().id());
    payment
        .state(clock.instant())
        .settlement()
        .ifPresent(settlement -> byTransaction.remove(settlement.transactionId()));
  }

  private static boolean finished(PaymentState state) {
    return !(state instanceof PaymentState.Initiated
        || state instanceof PaymentState.Pending
        || state instanceof PaymentState.Confirmed);
  }
}
