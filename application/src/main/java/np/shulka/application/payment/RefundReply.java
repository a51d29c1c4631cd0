package np.shulka.application.payment;

import np.shulka.domain.payment.RawAnswer;

/** What the gateway answered to a refund; provisional until a lookup confirms it (S24). */
public sealed interface RefundReply {
  RawAnswer raw();

  /** It says that it gave the money back. */
  record Accepted(RawAnswer raw) implements RefundReply {}

  /** It says that it will not; the reason is for people. */
  record Refused(String reason, RawAnswer raw) implements RefundReply {}
}
