package np.shulka.application.payment;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import np.shulka.application.work.Identifiers;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.Statement;
import np.shulka.domain.payment.WidgetToken;

/** A gateway in memory: it has a truth of its own, and fails and lies as it is told to. */
public final class ScriptedGateway implements PaymentGatewayPort {
  private static final Duration LINK_LIFE = Duration.ofMinutes(60);
  private static final int PAGE = 20;

  private final InstantSource clock;
  private final Identifiers identifiers;
  private final ScriptedTill till = new ScriptedTill();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final Deque<UnaryOperator<Statement>> lies = new ArrayDeque<>();
  private final Deque<Pidx> reused = new ArrayDeque<>();
  private final List<PaymentOrder> orders = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger questions = new AtomicInteger();
  private volatile boolean down;
  private volatile boolean takesRefunds = true;
  private volatile BooleanSupplier busy = () -> false;
  private volatile Runnable beforeReply = () -> {};

  public ScriptedGateway(InstantSource clock, Identifiers identifiers) {
    this.clock = clock;
    this.identifiers = identifiers;
  }

  /** How the next call fails. */
  public enum Fault {
    /** It does not. */
    NONE,
    /** Nothing arrived there. */
    UNAVAILABLE,
    /** It happened there, but its reply never came. */
    REPLY_LOST,
    /** An answer that says nothing. */
    UNUSABLE
  }

  @Override
  public GatewayLink.Web initiate(PaymentOrder order) {
    return call(
        () -> {
          orders.add(order);
          Instant now = clock.instant();
          Pidx pidx = nextPidx();
          till.open(
              pidx,
              ScriptedTill.Deal.opened(pidx, Optional.of(order.payment()), order.amount(), now));
          URI page = URI.create("https://test-pay.khalti.com/?pidx=" + pidx.value());
          return new GatewayLink.Web(pidx, page, now.plus(LINK_LIFE), now);
        });
  }

  private Pidx nextPidx() {
    Pidx again = reused.poll();
    return again == null ? new Pidx("pidx-" + identifiers.next()) : again;
  }

  @Override
  public LookupReport lookup(Pidx pidx) {
    return call(() -> report(known(pidx), Optional.of(pidx)));
  }

  @Override
  public LookupReport verify(WidgetToken token, Money amount) {
    return call(
        () -> {
          ScriptedTill.Deal deal = known(token);
          if (!deal.amount().equals(amount)) throw new GatewayAnswerUnusable("Invalid amount.");
          if (deal.status() == GatewayStatus.INITIATED) till.pay(token);
          return report(known(token), Optional.empty());
        });
  }

  @Override
  public TokenStatus status(WidgetToken token, Money amount) {
    return call(
        () -> {
          var stated = AReport.stated(known(token).status());
          return new TokenStatus(stated, raw(stated.text()));
        });
  }

  @Override
  public RefundReply refund(RefundOrder order) {
    return call(
        () ->
            till.giveBack(order.transaction(), order.amount())
                ? new RefundReply.Accepted(raw("Transaction refund successful."))
                : new RefundReply.Refused("Refund not allowed.", raw("Refund not allowed.")));
  }

  @Override
  public boolean takesRefunds() {
    return takesRefunds;
  }

  /** As the circuit to a gateway that fails is open for a while. */
  public void takesRefunds(boolean takes) {
    takesRefunds = takes;
  }

  @Override
  public TransactionPage transactions(int page) {
    return call(
        () -> {
          List<TransactionRecord> all =
              till.all().reversed().stream()
                  .filter(deal -> deal.transaction().isPresent())
                  .map(ScriptedTill.Deal::record)
                  .toList();
          List<TransactionRecord> part = all.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
          return new TransactionPage(page, page * PAGE >= all.size(), part);
        });
  }

  @Override
  public TransactionDetail transaction(GatewayTransactionId id) {
    return call(
        () ->
            till.find(id)
                .map(ScriptedGateway::detail)
                .orElseThrow(() -> new GatewayAnswerUnusable("Not found.")));
  }

  private static TransactionDetail detail(ScriptedTill.Deal deal) {
    return new TransactionDetail(deal.record(), deal.paid(), deal.order().map(PaymentId::toString));
  }

  private <T> T call(Supplier<T> work) {
    if (busy.getAsBoolean()) throw new IllegalStateException("asked inside a transaction");
    questions.incrementAndGet();
    if (down) throw unavailable();
    Fault fault = nextFault();
    if (fault == Fault.UNAVAILABLE) throw unavailable();
    if (fault == Fault.UNUSABLE) throw new GatewayAnswerUnusable("<html>Bad Gateway</html>");
    T reply = work.get();
    if (fault == Fault.REPLY_LOST) throw unavailable();
    beforeReply.run();
    return reply;
  }

  private synchronized @org.jspecify.annotations.Nullable Fault nextFault() {
    return faults.poll();
  }

  private static GatewayUnavailable unavailable() {
    return new GatewayUnavailable("the scripted gateway is down", Duration.ofSeconds(5));
  }

  private ScriptedTill.Deal known(GatewayReference name) {
    return till.find(name).orElseThrow(() -> new GatewayKnowsNothing("Not found."));
  }

  private LookupReport report(ScriptedTill.Deal deal, Optional<Pidx> about) {
    Statement truth =
        new Statement(
            about,
            AReport.stated(deal.status()),
            deal.amount(),
            deal.transaction(),
            Money.paisa(deal.amount().paisa() * 3 / 100),
            deal.status() == GatewayStatus.REFUNDED,
            Optional.empty());
    Statement said = nextLie().apply(truth);
    return new LookupReport(
        new ReportId(identifiers.next()), deal.name(), said, raw(said.stated().text()));
  }

  private synchronized UnaryOperator<Statement> nextLie() {
    UnaryOperator<Statement> lie = lies.poll();
    return lie == null ? UnaryOperator.identity() : lie;
  }

  private RawAnswer raw(String text) {
    return new RawAnswer(200, "{\"status\":\"" + text + "\"}", clock.instant());
  }

  /** What is true here, for payers to act on. */
  public ScriptedTill till() {
    return till;
  }

  /** A payer has confirmed so much in the widget. */
  public WidgetToken widgetTokenFor(Money amount) {
    WidgetToken token = new WidgetToken("token-" + identifiers.next());
    till.open(token, ScriptedTill.Deal.opened(token, Optional.empty(), amount, clock.instant()));
    return token;
  }

  public void goDown() {
    down = true;
  }

  public void comeBack() {
    down = false;
  }

  public synchronized void failNext(Fault fault) {
    faults.add(fault);
  }

  /** So many calls work, and then one fails like that. */
  public synchronized void failAfter(int calls, Fault fault) {
    for (int i = 0; i < calls; i++) faults.add(Fault.NONE);
    faults.add(fault);
  }

  /** The next statement about money is changed on its way. */
  public synchronized void lieNext(UnaryOperator<Statement> lie) {
    lies.add(lie);
  }

  /** Gives out a pidx for a second time. */
  public void reuseNext(Pidx pidx) {
    reused.add(pidx);
  }

  /** Fails every call that is made while that is so: no gateway inside a transaction. */
  public void refuseWhile(BooleanSupplier transactionOpen) {
    this.busy = transactionOpen;
  }

  /** Happens after the truth was read and before the caller learns of it. */
  public void beforeReply(Runnable happening) {
    this.beforeReply = happening;
  }

  /** The checkouts that were asked for. */
  public List<PaymentOrder> orders() {
    return List.copyOf(orders);
  }

  /** How many calls were made. */
  public int questions() {
    return questions.get();
  }
}
