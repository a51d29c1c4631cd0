package np.shulka.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import np.shulka.sandbox.control.ControlApi;
import np.shulka.sandbox.fault.Armed;
import np.shulka.sandbox.http.WebServer;
import np.shulka.sandbox.merchant.SettlementFile;
import np.shulka.sandbox.payment.Ledger;
import np.shulka.sandbox.payment.Order;
import np.shulka.sandbox.payment.Payment;
import np.shulka.sandbox.payment.PaymentState;
import np.shulka.sandbox.payment.Settlement;
import np.shulka.sandbox.payment.Till;

/** A running stand-in for Khalti, and everything a test may make it do. */
public final class KhaltiSandbox implements AutoCloseable {

  private final SandboxConfig config;
  private final Workings workings;
  private final WebServer server;

  private KhaltiSandbox(SandboxConfig config, Workings workings, WebServer server) {
    this.config = config;
    this.workings = workings;
    this.server = server;
  }

  public static KhaltiSandbox start(SandboxConfig config) {
    SandboxConfig.Listening listening = config.listening();
    Workings workings = Workings.of(config);
    WebServer server = WebServer.bind(listening.host(), listening.port());
    KhaltiSandbox sandbox = new KhaltiSandbox(config, workings, server);
    FrontDoor door =
        new FrontDoor(
            new ApiRoutes(config, workings, sandbox.publicUrl()).all(),
            new ControlApi(sandbox, listening),
            workings);
    server.serve(door::answer);
    return sandbox;
  }

  /** The root of the stand-in as this machine sees it, without a slash at the end. */
  public String baseUrl() {
    return "http://localhost:" + server.port();
  }

  /** The root of the stand-in as payers see it. */
  public String publicUrl() {
    String configured = config.listening().publicUrl();
    return configured.isEmpty() ? baseUrl() : configured;
  }

  public String secretKey() {
    return config.secretKey();
  }

  /** The money arrives: at once, after the bank's silence, or long after the link has died. */
  public void complete(String pidx) {
    move(pidx, Till::complete);
  }

  /** The payment waits for a bank. */
  public void pend(String pidx) {
    move(pidx, Till::pend);
  }

  public void cancel(String pidx) {
    move(pidx, Till::cancel);
  }

  public void expire(String pidx) {
    move(pidx, Till::expire);
  }

  public void fail(String pidx) {
    move(pidx, Till::fail);
  }

  /** The merchant refunds by hand; zero stands for all that is left. */
  public void refundFromDashboard(String pidx, long paisaOrZeroForFull) {
    Optional<Long> amount =
        paisaOrZeroForFull == 0 ? Optional.empty() : Optional.of(paisaOrZeroForFull);
    move(pidx, (till, payment) -> till.refund(payment, amount));
  }

  /** The token of a widget payment the payer has confirmed and nobody has verified. */
  public String confirmedToken(long amountPaisa, String productIdentity) {
    return workings.widgets().confirmedToken(amountPaisa, productIdentity);
  }

  /** Makes every call go wrong until the faults are cleared. */
  public void arm(Endpoint endpoint, Fault fault) {
    arm(endpoint, fault, Integer.MAX_VALUE);
  }

  /** Makes the next so many calls go wrong. */
  public void arm(Endpoint endpoint, Fault fault, int times) {
    armFor("", endpoint, fault, times);
  }

  /** Makes the next so many calls about this pidx go wrong. */
  public void armFor(String pidx, Endpoint endpoint, Fault fault, int times) {
    workings.faults().arm(endpoint, fault, times, pidx);
  }

  public void clearFaults() {
    workings.faults().clear();
  }

  /** The faults that still wait for a call. */
  public List<Armed> faults() {
    return workings.faults().armed();
  }

  public void set(Quirk quirk, boolean inForce) {
    workings.quirks().set(quirk, inForce);
  }

  public Set<Quirk> quirks() {
    return workings.quirks().all();
  }

  /** The latest requests, oldest first, without those that steer the stand-in. */
  public List<RecordedRequest> requests() {
    return workings.log().all();
  }

  /** The latest requests to this endpoint, oldest first. */
  public List<RecordedRequest> requests(Endpoint endpoint) {
    return requests().stream()
        .filter(request -> Endpoint.at(request.path()).filter(endpoint::equals).isPresent())
        .toList();
  }

  public void clearRequests() {
    workings.log().clear();
  }

  /** What the stand-in holds to be true about every web checkout payment, newest first. */
  public List<SandboxPayment> payments() {
    return workings
        .ledger()
        .newestFirst()
        .filter(payment -> payment.order().channel() == Order.Channel.EPAYMENT)
        .map(this::seen)
        .toList();
  }

  /** What the stand-in holds to be true about the payment with this pidx or token. */
  public SandboxPayment payment(String pidx) {
    return seen(find(pidx));
  }

  /** What was paid, as a file for the merchant. */
  public String settlementFile() {
    return new SettlementFile(workings.ledger()).csv();
  }

  public Instant now() {
    return workings.clock().instant();
  }

  /** Puts the clock forward. */
  public void advance(Duration by) {
    workings.clock().advance(by);
  }

  /** Forgets every payment, fault and request, and goes back to the quirks it started with. */
  public void reset() {
    workings.reset(config);
  }

  @Override
  public void close() {
    server.close();
  }

  private void move(String pidx, BiConsumer<Till, Payment> step) {
    step.accept(workings.till(), find(pidx));
  }

  private Payment find(String pidx) {
    Ledger ledger = workings.ledger();
    return ledger
        .withPidx(pidx)
        .or(() -> ledger.withToken(pidx))
        .orElseThrow(() -> new UnknownPayment(pidx));
  }

  private SandboxPayment seen(Payment payment) {
    PaymentState state = workings.ledger().state(payment);
    Order order = payment.order();
    return new SandboxPayment(
        order.id(),
        order.purchase().identity(),
        order.amountPaisa(),
        state.refundedPaisa(),
        state.settlement().map(Settlement::feePaisa).orElse(0L),
        state.status(),
        state.settlement().map(Settlement::transactionId).orElse(""),
        order.window().closesAt());
  }
}
