package np.shulka.application.payment;

import java.time.Instant;
import java.util.Optional;
import np.shulka.application.dunning.Notice;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Payment;

/** What payers are told about money of theirs that came; written with what it tells of. */
final class MoneyNotices {
  private final Setting setting;

  MoneyNotices(Setting setting) {
    this.setting = setting;
  }

  /** A receipt; nothing where no money came. */
  Optional<Notice> receipt(Settlement settlement, Instant now) {
    PaymentRequest request = settlement.invoice().request();
    boolean once = request.purpose() instanceof Purpose.Once;
    var kind = once ? Notice.Kind.ADD_ON_RECEIVED : Notice.Kind.PAYMENT_RECEIVED;
    var occasion = Notice.Occasion.of(kind, request.id());
    Optional<Instant> until = Optional.of(settlement.covers().endsAt()).filter(_ -> !once);
    return settlement
        .proof()
        .payment()
        .map(
            _ ->
                notice(
                    request,
                    occasion,
                    facts(request, settlement.proof().amount(), until, Optional.empty()),
                    now));
  }

  /** That nothing was owed for it, and until when it can be used (S13, S14). */
  Notice unapplied(Payment.Completed money, Invoice paidFor, Instant now) {
    PaymentRequest request = paidFor.request();
    var occasion = Notice.Occasion.of(Notice.Kind.UNAPPLIED_MONEY, money.id());
    Notice.Facts facts =
        facts(request, money.amount(), Optional.empty(), Optional.of(money.usableUntil()));
    return notice(request, occasion, facts, now);
  }

  private Notice notice(
      PaymentRequest request, Notice.Occasion occasion, Notice.Facts facts, Instant now) {
    return new Notice(
        new NoticeId(setting.identifiers().next()),
        request.debtor().subscriber(),
        occasion,
        Optional.empty(),
        facts,
        now,
        now);
  }

  private static Notice.Facts facts(
      PaymentRequest request, Money amount, Optional<Instant> paidUntil, Optional<Instant> until) {
    return new Notice.Facts(
        request.charges().lines().getFirst().description(),
        amount,
        paidUntil,
        until,
        Optional.empty(),
        Optional.of(request.reference()));
  }
}
