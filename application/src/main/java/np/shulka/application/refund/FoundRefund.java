package np.shulka.application.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry.Change;
import np.shulka.application.audit.By;
import np.shulka.application.work.Event;
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
  private final CheaperRequests cheaper;
  private final Setting setting;

  FoundRefund(RefundBooks all, Setting setting) {
    this.all = all;
    this.recording = new RecordRefund(all, setting);
    this.cheaper = new CheaperRequests(all, setting);
    this.setting = setting;
  }

  /**
   * Books it with all that follows, if what the gateway says leaves room for all of it.
   *
   * @param by who says so; nobody if we found it ourselves
   * @return what it is; nothing if the gateway does not say so
   */
  List<Refund.Confirmed> book(Back back, LookupReport report, Optional<By> by) {
    List<Intent> parts = parts(back);
    if (!parts.stream().allMatch(part -> part.mayBeBack(report))) return List.of();
    boolean loses = parts.stream().anyMatch(FoundRefund::isLost);
    return all.books().transactions().run(() -> write(back, loses, report, by));
  }

  private List<Refund.Confirmed> write(
      Back back, boolean loses, LookupReport report, Optional<By> by) {
    Payment.Completed payment = back.first().payment();
    if (payment.isUnapplied()) {
      all.books()
          .payments()
          .replace(payment, back.isRest() ? payment.sendBack() : payment.keepRest());
    }
    List<Event> withdrawn = cheaper.withdraw(back.first(), back.amount(), loses);
    List<Intent> parts = parts(withdrawn.isEmpty() ? back : back.again(all));
    Instant now = setting.now();
    List<Refund.Confirmed> found =
        parts.stream().map(part -> Refund.Confirmed.found(part, report.id(), now)).toList();
    by.ifPresent(who -> parts.forEach(part -> log(who, part)));
    recording.found(found, report, withdrawn);
    return found;
  }

  private void log(By by, Intent part) {
    Change change = Change.added(RequestRefund.facts(part));
    all.log().append(by.did("refund.found", "refund " + part.id(), change, setting));
  }

  private static boolean isLost(Intent part) {
    Money noted = part.note().map(Credit::gross).orElse(Money.ZERO);
    return noted.compareTo(part.amount()) < 0;
  }

  /**
   * What went back, by the invoices that are taken back with it: one of each, as one note is of one
   * (S4, N3). What no note can say is lost, and lies with the first (0025).
   */
  private List<Intent> parts(Back back) {
    Refundable first = back.first();
    List<Intent> parts = new ArrayList<>();
    Money paid = first.payment().amount();
    Money before = first.gone();
    for (Map.Entry<Refundable, Money> share : shares(first, back.amount()).entrySet()) {
      Refundable of = share.getKey();
      Money part = share.getValue();
      boolean whole = back.whole() && of.equals(first);
      Optional<Credit> note = whole ? of.noteOfAll(part) : of.note(part);
      var amounts = new Amounts(paid, before, part);
      parts.add(intent(of, amounts, note, parts.isEmpty() ? back.effect() : Effect.KEEP));
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

  /**
   * What went back.
   *
   * @param first what somebody means, or what the payment settled
   * @param effect what becomes of that one; of the others it is said later
   * @param whole whether that one is a period that goes whole, with the credit that paid for it
   */
  record Back(Refundable first, Money amount, Effect effect, boolean whole) {
    private boolean isRest() {
      return amount.equals(first.rest());
    }

    private Back again(RefundBooks all) {
      var invoice = Optional.of(first.billed().invoice().id());
      Refundable now = Refundable.of(all, first.payment(), invoice).orElseThrow();
      return new Back(now, amount, effect, whole);
    }
  }
}
