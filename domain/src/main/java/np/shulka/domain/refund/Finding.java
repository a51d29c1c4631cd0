package np.shulka.domain.refund;

import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.Statement;

/** What a lookup shows of a refund. The gateway tells no amounts, only words (K6). */
enum Finding {
  /** What it says when nothing went back yet. */
  BEFORE,
  /** What it says when the money is back. */
  AFTER,
  /** What it says in both cases: a further part of several. */
  EITHER,
  /** More went back than was meant. */
  MORE,
  /** Less went back than we know of. */
  LESS,
  /** Nothing about this money. */
  NOTHING;

  static Finding of(Amounts amounts, LookupReport report) {
    Statement says = report.says();
    boolean aboutIt =
        report.asked() instanceof Pidx asked
            && says.about().filter(asked::equals).isPresent()
            && says.total().equals(amounts.paid());
    return aboutIt ? of(amounts, says) : NOTHING;
  }

  private static Finding of(Amounts amounts, Statement says) {
    GatewayStatus status = says.status();
    if (status == GatewayStatus.COMPLETED && says.refunded()) return NOTHING;
    boolean before = status == amounts.statusBefore();
    boolean after = status == amounts.statusAfter();
    if (before && after) return EITHER;
    if (after) return AFTER;
    if (before) return BEFORE;
    return switch (status) {
      case REFUNDED, PARTIALLY_REFUNDED -> MORE;
      case COMPLETED -> LESS;
      case PENDING, INITIATED, EXPIRED, CANCELLED, FAILED, UNRECOGNISED -> NOTHING;
    };
  }

  boolean isBefore() {
    return this == BEFORE || this == EITHER;
  }

  /** Words tell no amounts, so only that all of it is back rules out that ours is not. */
  boolean mayBeBefore(Amounts amounts) {
    return this != NOTHING && !(this == AFTER && amounts.isRest());
  }

  boolean mayBeAfter() {
    return this == AFTER || this == EITHER || this == MORE;
  }
}
