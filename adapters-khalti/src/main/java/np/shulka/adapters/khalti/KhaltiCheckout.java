package np.shulka.adapters.khalti;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import np.shulka.application.payment.PaymentOrder;
import np.shulka.application.work.Identifiers;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;

/** Web checkout (KPG-2): opens a payment page and asks what became of it. */
final class KhaltiCheckout {
  /** What Khalti promises where it does not say ({@code khalti.md} §1.7). */
  private static final Duration USUAL_LINK_LIFE = Duration.ofMinutes(60);

  private static final Duration LONGEST_LINK_LIFE = Duration.ofDays(30);

  private final KhaltiLine line;
  private final KhaltiSite site;
  private final KhaltiOrders orders;
  private final Identifiers identifiers;
  private final URI initiate;
  private final URI lookup;

  KhaltiCheckout(KhaltiLine line, KhaltiSite site, KhaltiOrders orders, Identifiers identifiers) {
    this.line = line;
    this.site = site;
    this.orders = orders;
    this.identifiers = identifiers;
    this.initiate = site.v2("epayment/initiate/");
    this.lookup = site.v2("epayment/lookup/");
  }

  GatewayLink.Web initiate(PaymentOrder order) {
    return line.post(KhaltiOperation.INITIATE, initiate, orders.request(order), this::link);
  }

  private GatewayLink.Web link(KhaltiReply reply) {
    KhaltiWire.InitiateAnswer answer =
        reply.readSuccess(KhaltiWire.InitiateAnswer.class, KhaltiCheckout::opensSomething);
    URI page = site.paymentPage(String.valueOf(answer.paymentUrl()));
    return new GatewayLink.Web(
        new Pidx(String.valueOf(answer.pidx()).strip()),
        page,
        expiry(answer, reply.askedAt()),
        reply.askedAt());
  }

  private static boolean opensSomething(KhaltiWire.InitiateAnswer answer) {
    return KhaltiText.present(answer.pidx()).isPresent()
        && KhaltiText.nameOrNothing(answer.pidx())
        && KhaltiText.present(answer.paymentUrl()).isPresent();
  }

  /** A time that makes no sense was not said: the link still works. */
  private static Instant expiry(KhaltiWire.InitiateAnswer answer, Instant now) {
    return expiresAt(answer)
        .or(() -> expiresIn(answer, now))
        .filter(at -> at.isAfter(now) && at.isBefore(now.plus(LONGEST_LINK_LIFE)))
        .orElseGet(() -> now.plus(USUAL_LINK_LIFE));
  }

  private static Optional<Instant> expiresAt(KhaltiWire.InitiateAnswer answer) {
    try {
      return KhaltiText.present(answer.expiresAt())
          .map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> expiresIn(KhaltiWire.InitiateAnswer answer, Instant now) {
    return Optional.ofNullable(answer.expiresIn())
        .filter(seconds -> seconds <= LONGEST_LINK_LIFE.toSeconds())
        .map(now::plusSeconds);
  }

  LookupReport lookup(Pidx pidx) {
    return line.post(
        KhaltiOperation.LOOKUP,
        lookup,
        new KhaltiWire.LookupRequest(pidx.value()),
        reply -> report(pidx, reply));
  }

  private LookupReport report(Pidx asked, KhaltiReply reply) {
    KhaltiWire.LookupAnswer answer =
        reply.read(KhaltiWire.LookupAnswer.class, KhaltiCheckout::saysSomething);
    return new LookupReport(
        new ReportId(identifiers.next()), asked, statement(answer), reply.raw());
  }

  private static boolean saysSomething(KhaltiWire.LookupAnswer answer) {
    return KhaltiText.present(answer.status()).isPresent()
        && answer.totalAmount() != null
        && KhaltiWire.moneyOrNothing(answer.totalAmount())
        && KhaltiWire.moneyOrNothing(answer.fee())
        && KhaltiText.nameOrNothing(answer.pidx())
        && KhaltiText.nameOrNothing(answer.transactionId());
  }

  private static Statement statement(KhaltiWire.LookupAnswer answer) {
    return new Statement(
        KhaltiText.present(answer.pidx()).map(Pidx::new),
        KhaltiStatus.ofCheckout(String.valueOf(answer.status())),
        KhaltiWire.money(answer.totalAmount()),
        KhaltiText.present(answer.transactionId()).map(GatewayTransactionId::new),
        KhaltiWire.money(answer.fee()),
        Boolean.TRUE.equals(answer.refunded()),
        KhaltiText.present(answer.purchaseOrderId()).map(KhaltiText::name));
  }
}
