package np.shulka.application.simulation.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
import np.shulka.application.simulation.fault.FaultKind;
import np.shulka.application.simulation.fault.FaultMix;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.application.simulation.schedule.Dice;
import np.shulka.application.simulation.schedule.Scheduler;
import np.shulka.application.simulation.store.SimulatedTransactions;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

/** The gateway as we meet it: not there, slow, half done, or telling something else. */
public final class HostileGateway implements PaymentGatewayPort {
  private static final Duration HONEST_AFTER = Duration.ofDays(6);

  private final Khalti khalti;
  private final Scheduler scheduler;
  private final FaultMix faults;
  private final Liar liar;
  private final Consumer<LookupReport> told;

  /**
   * Makes one.
   *
   * @param counted transactions that were counted before
   * @param told hears every answer about money that leaves the gateway
   */
  public HostileGateway(
      Khalti khalti,
      Scheduler scheduler,
      FaultMix faults,
      Supplier<List<GatewayTransactionId>> counted,
      Consumer<LookupReport> told) {
    this.khalti = khalti;
    this.scheduler = scheduler;
    this.faults = faults;
    this.liar = new Liar(faults, counted);
    this.told = told;
  }

  @Override
  public GatewayLink.Web initiate(PaymentOrder order) {
    return call(() -> strikes(FaultKind.PIDX_TWICE) ? khalti.again(dice()) : khalti.opens(order));
  }

  @Override
  public LookupReport lookup(Pidx pidx) {
    return told(() -> khalti.honest().lookup(pidx));
  }

  @Override
  public LookupReport verify(WidgetToken token, Money amount) {
    return told(() -> khalti.verifies(token, amount));
  }

  private LookupReport told(Supplier<LookupReport> question) {
    LookupReport truth = call(question);
    LookupReport said =
        mayBeTheLastWord(truth)
            ? truth
            : new LookupReport(
                truth.id(), truth.asked(), liar.change(truth.says(), dice()), truth.raw());
    told.accept(said);
    return said;
  }

  /** Nobody could see through a false no to the last question that is ever asked. */
  private boolean mayBeTheLastWord(LookupReport truth) {
    Instant week = scheduler.instant().minus(HONEST_AFTER);
    return truth.says().status() == GatewayStatus.COMPLETED
        && khalti.deal(truth.asked()).filter(deal -> deal.openedAt().isBefore(week)).isPresent();
  }

  @Override
  public TokenStatus status(WidgetToken token, Money amount) {
    return call(() -> khalti.honest().status(token, amount));
  }

  @Override
  public RefundReply refund(RefundOrder order) {
    return call(() -> khalti.gives(order));
  }

  @Override
  public boolean takesRefunds() {
    return !khalti.down();
  }

  @Override
  public TransactionPage transactions(int page) {
    return call(() -> khalti.honest().transactions(page));
  }

  @Override
  public TransactionDetail transaction(GatewayTransactionId id) {
    return call(() -> khalti.honest().transaction(id));
  }

  private <T> T call(Supplier<T> work) {
    if (SimulatedTransactions.openHere()) {
      throw new Violation("I14 no gateway call inside a transaction", "the gateway was asked");
    }
    if (khalti.down() || strikes(FaultKind.GATEWAY_UNREACHED)) throw unavailable();
    if (strikes(FaultKind.NOT_FOUND)) throw new GatewayAnswerUnusable("Not found.");
    if (strikes(FaultKind.GATEWAY_UNUSABLE)) throw new GatewayAnswerUnusable("<html>");
    T reply = work.get();
    if (strikes(FaultKind.GATEWAY_ANSWER_LOST)) throw unavailable();
    return reply;
  }

  private boolean strikes(FaultKind kind) {
    return faults.strikes(kind, dice());
  }

  private Dice dice() {
    return scheduler.running().dice();
  }

  private static GatewayUnavailable unavailable() {
    return new GatewayUnavailable("the gateway does not answer", Duration.ofSeconds(5));
  }
}
