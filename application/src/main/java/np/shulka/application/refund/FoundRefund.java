package np.shulka.application.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Amounts;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;

/** Books what was refunded past us. */
final class FoundRefund {
  private final RefundBooks all;
  private final RecordRefund recording;
  private final Setting setting;

  FoundRefund(RefundBooks all, Setting setting) {
    this.all = all;
    this.recording = new RecordRefund(all, setting);
    this.setting = setting;
  }

  /**
   * What went back, by the invoices that are taken back with it: one of each, as one note is of one
   * (S4, N3). What no note can say is lost, and lies with the first (0025).
   *
   * @param first what somebody means, or what the payment settled
   * @param effect what becomes of that one; of the others it is said later
   * @param whole whether that one is a period that goes whole, with the credit that paid for it
   */
  List<Intent> parts(Refundable first, Money amount, Effect effect, boolean whole) {
    List<Intent> parts = new ArrayList<>();
    Money before = first.gone();
    for (Map.Entry<Refundable, Money> share : shares(first, amount).entrySet()) {
      Refundable of = share.getKey();
      Money part = share.getValue();
      Optional<Credit> note = whole && of == first ? of.noteOfAll(part) : of.note(part);
      var amounts = new Amounts(first.payment().amount(), before, part);
      parts.add(intent(of, amounts, note, parts.isEmpty() ? effect : Effect.KEEP));
      before = before.plus(part);
    }
    return parts;
  }

  private Map<Refundable, Money> shares(Refundable first, Money amount) {
    Map<Refundable, Money> shares = new LinkedHashMap<>();
    Money rest = amount;
    for (Refundable one : first.andOthers(all)) {
      Money share = one.left().atMost(rest);
      shares.put(one, share);
      rest = rest.minus(share);
    }
    shares.merge(first, rest, Money::plus);
    shares.values().removeIf(Money::isZero);
    return shares;
  }

  private Intent intent(Refundable of, Amounts amounts, Optional<Credit> note, Effect effect) {
    RefundId id = new RefundId(setting.identifiers().next());
    Instant now = setting.now();
    return new Intent(id, of.about(), amounts, note, effect, new Origin.Found(), now);
  }

  /** Whether what the gateway says leaves room for all of it. */
  boolean fits(List<Intent> parts, LookupReport report) {
    return parts.stream().allMatch(part -> part.mayBeBack(report));
  }

  /** Writes it with all that follows. */
  List<Refund.Confirmed> write(List<Intent> parts, LookupReport report, List<AuditEntry> entries) {
    Instant now = setting.now();
    List<Refund.Confirmed> found =
        parts.stream().map(part -> Refund.Confirmed.found(part, report.id(), now)).toList();
    var about = found.getFirst().intent().about();
    return all.books()
        .transactions()
        .run(
            () -> {
              Payment.Completed payment =
                  (Payment.Completed) all.books().payments().find(about.payment()).orElseThrow();
              if (payment.isUnapplied()) {
                all.books().payments().replace(payment, payment.sendBack());
              }
              entries.forEach(all.log()::append);
              recording.found(found, report);
              return found;
            });
  }
}
