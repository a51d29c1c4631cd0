package np.shulka.domain.payment;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;

/**
 * Builds payments in any state by walking them there: {@code
 * APayment.initiated().forInvoice(invoice).at(now)}.
 *
 * @param <P> the state
 */
public final class APayment<P extends Payment> {

  /** How long the links of these payments are offered. */
  public static final Duration LINK_LIFE = Duration.ofHours(1);

  private final Walk<P> walk;
  private Invoice invoice = AnInvoice.ofSomebody().open();
  private Optional<Pidx> pidx = Optional.empty();
  private boolean widget;

  private APayment(Walk<P> walk) {
    this.walk = walk;
  }

  public static APayment<Payment.Created> created() {
    return new APayment<>((created, _, _) -> created);
  }

  public static APayment<Payment.Initiated> initiated() {
    return new APayment<>(Payment.Created::initiate);
  }

  /** The gateway says "Pending". */
  public static APayment<Payment.Pending> pending() {
    return new APayment<>(
        (created, link, now) ->
            (Payment.Pending)
                created.initiate(link, now).hold(AReport.stated(GatewayStatus.PENDING), now));
  }

  /** The payer cancelled. */
  public static APayment<Payment.Closed> closed() {
    return closed(GatewayStatus.CANCELLED);
  }

  public static APayment<Payment.Closed> closed(GatewayStatus because) {
    return new APayment<>(
        (created, link, now) -> created.initiate(link, now).close(AReport.stated(because), now));
  }

  /** Paid, and the invoice settled by it. */
  public static APayment<Payment.Completed> completed() {
    return completed(Disposition.SETTLED_INVOICE);
  }

  public static APayment<Payment.Completed> completed(Disposition disposition) {
    return new APayment<>(
        (created, link, now) -> {
          Payment.Initiated initiated = created.initiate(link, now);
          return initiated.complete(AReport.proofFor(initiated, now), disposition);
        });
  }

  public static APayment<Payment.Mismatched> mismatched() {
    return new APayment<>(
        (created, link, now) ->
            created.initiate(link, now).quarantine(Why.said("paid too little"), now));
  }

  public static APayment<Payment.Refunded> refunded() {
    return new APayment<>(
        (created, link, now) ->
            created.initiate(link, now).giveBack(AReport.stated(GatewayStatus.REFUNDED), now));
  }

  public APayment<P> forInvoice(Invoice invoice) {
    this.invoice = invoice;
    return this;
  }

  public APayment<P> named(Pidx pidx) {
    this.pidx = Optional.of(pidx);
    return this;
  }

  /** In the older widget, which has handed out its token already. */
  public APayment<P> inWidget() {
    this.widget = true;
    return this;
  }

  public P at(Instant now) {
    PaymentRequest.Debtor debtor = invoice.request().debtor();
    var purpose = new Attempt.Purpose(debtor.subscriber(), debtor.subscription(), invoice.id());
    var channel = widget ? Attempt.Channel.WIDGET : Attempt.Channel.WEB;
    var attempt = new Attempt(AnId.ofPayment(), purpose, invoice.due(), channel, now);
    return walk.from(new Payment.Created(attempt), link(now), now);
  }

  private GatewayLink link(Instant now) {
    if (!widget) return pidx.map(name -> web(name, now)).orElseGet(() -> web(now));
    return new GatewayLink.Widget(Optional.of(new WidgetToken("token-" + AnId.uuid())), now);
  }

  /** A fresh checkout on Khalti's page. */
  public static GatewayLink.Web web(Instant now) {
    return web(new Pidx("pidx-" + AnId.uuid()), now);
  }

  public static GatewayLink.Web web(Pidx pidx, Instant now) {
    URI page = URI.create("https://test-pay.khalti.com/?pidx=" + pidx.value());
    return new GatewayLink.Web(pidx, page, now.plus(LINK_LIFE), now);
  }

  /** The way from the first state to the wanted one. */
  private interface Walk<P> {
    P from(Payment.Created created, GatewayLink link, Instant now);
  }
}
