package np.shulka.application.refund.simulated;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.payment.RefundReply;
import np.shulka.application.payment.TokenStatus;
import np.shulka.application.payment.TransactionDetail;
import np.shulka.application.payment.TransactionPage;
import np.shulka.application.work.Problem;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

/** A gateway that loses orders and answers, and nodes that die while they wait for it. */
final class BadLine implements PaymentGatewayPort {
  private final PaymentGatewayPort honest;
  private final SplittableRandom dice;
  private final Runnable meanwhile;
  private final Map<GatewayTransactionId, Long> ours = new HashMap<>();
  private boolean calm;

  /** A line to a gateway; while an answer is on its way, other nodes do something. */
  BadLine(PaymentGatewayPort honest, SplittableRandom dice, Runnable meanwhile) {
    this.honest = honest;
    this.dice = dice;
    this.meanwhile = meanwhile;
  }

  /** From now on everything works. */
  void calmDown() {
    calm = true;
  }

  /** What went back of a transaction because we said so. */
  long ours(GatewayTransactionId transaction) {
    return ours.getOrDefault(transaction, 0L);
  }

  private <T> T call(Supplier<T> work) {
    int fate = calm ? 99 : dice.nextInt(100);
    if (fate < 4) throw new NodeDied();
    if (fate < 10) throw new GatewayUnavailable("the order is lost", Duration.ofSeconds(5));
    if (fate < 12) throw new GatewayAnswerUnusable("<html>");
    T answer = work.get();
    if (fate < 16) throw new NodeDied();
    if (fate < 26) throw new GatewayUnavailable("the answer is lost", Duration.ofSeconds(5));
    if (fate < 36) meanwhile.run();
    return answer;
  }

  @Override
  public LookupReport lookup(Pidx pidx) {
    return call(() -> honest.lookup(pidx));
  }

  @Override
  public RefundReply refund(RefundOrder order) {
    return call(
        () -> {
          RefundReply reply = honest.refund(order);
          if (reply instanceof RefundReply.Accepted) {
            long whole = honest.transaction(order.transaction()).record().amount().paisa();
            ours.merge(
                order.transaction(), order.amount().map(Money::paisa).orElse(whole), Long::sum);
          }
          return reply;
        });
  }

  @Override
  public boolean takesRefunds() {
    return calm || dice.nextInt(100) < 90;
  }

  @Override
  public GatewayLink.Web initiate(PaymentOrder order) {
    return honest.initiate(order);
  }

  @Override
  public LookupReport verify(WidgetToken token, Money amount) {
    return honest.verify(token, amount);
  }

  @Override
  public TokenStatus status(WidgetToken token, Money amount) {
    return honest.status(token, amount);
  }

  @Override
  public TransactionPage transactions(int page) {
    return honest.transactions(page);
  }

  @Override
  public TransactionDetail transaction(GatewayTransactionId id) {
    return honest.transaction(id);
  }

  /** The process is gone, with all that it knew. */
  static final class NodeDied extends Error {
    private static final long serialVersionUID = 1L;

    NodeDied() {
      super("died", null, false, false);
    }
  }

  /** What is left of somebody's act when the node dies. */
  static <T> Optional<T> survive(Supplier<T> act) {
    try {
      return Optional.of(act.get());
    } catch (NodeDied | Problem gone) {
      return Optional.empty();
    }
  }
}
