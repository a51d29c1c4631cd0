package np.shulka.adapters.khalti;

import java.net.URI;
import java.time.InstantSource;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.payment.RefundReply;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.RawAnswer;

/**
 * Gives money back. Khalti has no idempotency key, so a refund is sent once; only a clear yes or a
 * clear no is passed on, and everything else is thrown as "unknown" ({@code khalti.md} §3).
 */
final class KhaltiRefunds {
  /** What a reply that we gave ourselves, without asking Khalti, has for an HTTP code. */
  private static final int NOT_SENT = 0;

  private final KhaltiLine line;
  private final KhaltiSite site;
  private final Terms terms;
  private final InstantSource time;

  /**
   * What the operator allows.
   *
   * @param path with {@code {transaction_id}} in it
   */
  record Terms(boolean partial, String path) {
    private static final String TRANSACTION = "{transaction_id}";

    Terms {
      if (!path.startsWith("/") || !path.contains(TRANSACTION)) {
        throw new IllegalStateException(
            "KHALTI_REFUND_PATH must begin with / and contain " + TRANSACTION);
      }
    }

    private String of(RefundOrder order) {
      return path.replace(TRANSACTION, KhaltiText.encoded(order.transaction().value()));
    }
  }

  KhaltiRefunds(KhaltiLine line, KhaltiSite site, Terms terms, InstantSource time) {
    this.line = line;
    this.site = site;
    this.terms = terms;
    this.time = time;
  }

  /** A partial refund that is switched off is refused here and not sent: its outcome is certain. */
  RefundReply refund(RefundOrder order) {
    if (order.amount().isPresent() && !terms.partial) {
      return new RefundReply.Refused(
          "partial refunds are switched off (KHALTI_PARTIAL_REFUNDS)",
          new RawAnswer(NOT_SENT, "", time.instant()));
    }
    URI uri = site.at(terms.of(order));
    KhaltiWire.RefundRequest request =
        new KhaltiWire.RefundRequest(
            order.amount().map(Money::paisa).orElse(null), order.mobile().orElse(null));
    return line.post(KhaltiOperation.REFUND, uri, request, KhaltiRefunds::reply);
  }

  boolean areTaken() {
    return line.isOpenFor(KhaltiOperation.REFUND);
  }

  private static RefundReply reply(KhaltiReply reply) {
    return reply
        .refusal()
        .<RefundReply>map(reason -> new RefundReply.Refused(reason, reply.raw()))
        .orElseGet(
            () -> {
              reply.readSuccess(KhaltiWire.RefundAnswer.class, KhaltiRefunds::saysYes);
              return new RefundReply.Accepted(reply.raw());
            });
  }

  private static boolean saysYes(KhaltiWire.RefundAnswer answer) {
    return KhaltiText.present(answer.detail()).isPresent()
        || Boolean.TRUE.equals(answer.refunded());
  }
}
