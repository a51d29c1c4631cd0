package np.shulka.application.payment;

import java.util.List;
import java.util.Optional;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subscriber;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Opens a way to pay an open invoice. There is at most one at a time: an older attempt is asked
 * about first, and a new one is made only when the gateway says that the old one is over (C1, S10).
 */
@PrimaryPort
public final class OpenAttempt {
  private final Books books;
  private final Subscribers subscribers;
  private final PaymentGatewayPort gateway;
  private final VerifyPayment verification;
  private final Setting setting;

  public OpenAttempt(
      Books books,
      Subscribers subscribers,
      PaymentGatewayPort gateway,
      VerifyPayment verification,
      Setting setting) {
    this.books = books;
    this.subscribers = subscribers;
    this.gateway = gateway;
    this.verification = verification;
    this.setting = setting;
  }

  /**
   * Opens or reuses an attempt.
   *
   * @throws GatewayUnavailable if the gateway cannot be asked; the invoice stays payable
   */
  public Outcome open(Invoice invoice, Channel channel) {
    if (!(invoice instanceof Invoice.Open open)) return new Outcome.NotOpen(invoice);
    if (open.request().isStale(setting.now())) return new Outcome.NotOpen(invoice);
    return Retry.onLostRace(() -> openOnce(open, channel));
  }

  private Outcome openOnce(Invoice.Open invoice, Channel channel) {
    Optional<Payment> current = asked(invoice);
    if (current.isEmpty()) {
      Invoice now = reload(invoice);
      if (!(now instanceof Invoice.Open)) return new Outcome.NotOpen(now);
    }
    return switch (current.orElseGet(() -> write(invoice, channel))) {
      case Payment.Created created -> new Outcome.Opened(initiate(created, invoice), true);
      case Payment.Initiated other when movable(other, channel) ->
          new Outcome.Opened(move(other, channel, invoice), true);
      case Payment.Initiated live -> new Outcome.Opened(live, false);
      case Payment.Pending held -> new Outcome.Opened(held, false);
      case Payment.Completed _ -> new Outcome.NotOpen(reload(invoice));
      case Payment.Closed _, Payment.Mismatched _, Payment.Refunded _ ->
          new Outcome.Opened(initiate(write(invoice, channel), invoice), true);
    };
  }

  /** The attempt that was open for the invoice, as the gateway sees it now. */
  Optional<Payment> asked(Invoice.Open invoice) {
    return books.payments().openAttempt(invoice.id()).map(this::asAsked);
  }

  /** Whether money for the attempt may be on its way. */
  boolean isAwaited(Payment.Watched attempt) {
    return attempt.link().isAwaited(setting.now());
  }

  private Payment asAsked(Payment payment) {
    return verification.verify(new Hint.OfPayment(payment.id(), Optional.empty())).payment();
  }

  /**
   * Opens an attempt that was written down together with its invoice.
   *
   * @throws GatewayUnavailable if the gateway cannot be asked; the invoice stays payable
   */
  Payment openWritten(Payment.Created created, Invoice.Open invoice, Contact payer) {
    GatewayLink link = link(created, created.attempt().channel(), invoice, payer);
    return replace(created, created.initiate(link, setting.now()));
  }

  private Payment.Created write(Invoice.Open invoice, Channel channel) {
    Payment.Created created = NewAttempt.of(invoice, channel, setting);
    return books
        .transactions()
        .run(
            () -> {
              books.payments().add(created);
              return created;
            });
  }

  private Payment initiate(Payment.Created created, Invoice.Open invoice) {
    return openWritten(created, invoice, payer(invoice));
  }

  private Payment move(Payment.Initiated from, Channel channel, Invoice.Open invoice) {
    GatewayLink link = link(from, channel, invoice, payer(invoice));
    return replace(from, from.moveTo(link, setting.now()));
  }

  /** A widget payment that nobody confirmed can still become a web checkout. */
  private static boolean movable(Payment.Initiated payment, Channel channel) {
    return channel == Channel.WEB && payment.link().reference().isEmpty();
  }

  /** Asked outside any transaction; only the link that gets stored is ever shown to the payer. */
  private GatewayLink link(Payment payment, Channel channel, Invoice.Open invoice, Contact payer) {
    return switch (channel) {
      case WEB -> gateway.initiate(order(payment.id(), invoice.request(), payer));
      case WIDGET -> new GatewayLink.Widget(Optional.empty(), setting.now());
    };
  }

  private Payment replace(Payment before, Payment after) {
    return books
        .transactions()
        .run(
            () -> {
              books.payments().replace(before, after);
              return after;
            });
  }

  private Contact payer(Invoice.Open invoice) {
    return subscribers
        .find(invoice.request().debtor().subscriber())
        .map(Subscriber::contact)
        .orElse(Contact.UNKNOWN);
  }

  private static PaymentOrder order(PaymentId payment, PaymentRequest request, Contact payer) {
    Charges charges = request.charges();
    List<PaymentOrder.Item> items = items(request);
    return new PaymentOrder(
        payment,
        items.getFirst().name(),
        charges.due().minus(charges.dueTax()),
        charges.dueTax(),
        items,
        payer,
        new PaymentOrder.Reference(
            request.reference(), request.debtor().subscription().toString()));
  }

  /** Where something is set off, what is due is not the sum of the lines, and is shown as one. */
  private static List<PaymentOrder.Item> items(PaymentRequest request) {
    String reference = request.reference();
    List<InvoiceLine> lines = request.charges().lines();
    if (!request.charges().setOff().equals(SetOff.NONE)) {
      String name = lines.getFirst().description();
      return List.of(new PaymentOrder.Item(reference, name, 1, request.charges().due()));
    }
    return lines.stream()
        .map(
            line ->
                new PaymentOrder.Item(
                    reference, line.description(), line.quantity(), line.unitAmount()))
        .toList();
  }

  private Invoice reload(Invoice.Open invoice) {
    return books.invoices().find(invoice.id()).orElseThrow();
  }

  /** What became of the wish to pay. */
  public sealed interface Outcome {

    /** There is a way to pay, or an answer that is awaited. */
    record Opened(Payment payment, boolean fresh) implements Outcome {}

    /** The invoice is paid or void: there is nothing to pay. */
    record NotOpen(Invoice invoice) implements Outcome {}
  }
}
