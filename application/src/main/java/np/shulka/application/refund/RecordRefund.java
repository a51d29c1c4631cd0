package np.shulka.application.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.dunning.Notice;
import np.shulka.application.payment.Books;
import np.shulka.application.work.Event;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Beyond;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Why;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.refund.Stuck;

/** Writes what a lookup said of a refund, with all that follows from it, in one transaction. */
final class RecordRefund {
  private final RefundBooks all;
  private final Books books;
  private final Setting setting;
  private final RefundEffects effects;

  RecordRefund(RefundBooks all, Setting setting) {
    this.all = all;
    this.books = all.books();
    this.setting = setting;
    this.effects = new RefundEffects(all, setting);
  }

  /** The money is back: books, credit note, access and notices follow (S9, S18). */
  Refund confirm(Refund.Dispatched refund, LookupReport report) {
    return confirm(refund, report, RecordRefund::nothing);
  }

  /** Where nobody said so. */
  private static void nothing() {}

  /**
   * The same because somebody says so.
   *
   * @param beside writes down who; with what they decided, or not at all
   */
  Refund confirm(Refund.Dispatched refund, LookupReport report, Runnable beside) {
    return decide(refund, seen -> confirmed(seen, report, beside));
  }

  private Refund confirmed(Refund.Dispatched seen, LookupReport report, Runnable beside) {
    Refund.Confirmed after = seen.confirm(report.id(), setting.now());
    return books
        .transactions()
        .run(
            () -> {
              books.payments().append(after.intent().about().payment(), report);
              all.refunds().replace(seen, after);
              follow(List.of(after), List.of());
              beside.run();
              return after;
            });
  }

  /**
   * It was made past us at once, and found: of one payment, and of an invoice each.
   *
   * @param withdrawn what is told of a request that was withdrawn because of it
   */
  void found(List<Refund.Confirmed> parts, LookupReport report, List<Event> withdrawn) {
    books.payments().append(parts.getFirst().intent().about().payment(), report);
    parts.forEach(all.refunds()::add);
    follow(parts, withdrawn);
  }

  /**
   * What credit paid is credit again, beside money that was found before; the period goes (S18).
   */
  void credited(Refund.Confirmed credit) {
    all.refunds().add(credit);
    follow(List.of(credit), List.of());
  }

  /**
   * A cause is told before what follows from it; numbers of notes are taken after all else (S23).
   */
  private void follow(List<Refund.Confirmed> refunds, List<Event> withdrawn) {
    List<Event> news = new ArrayList<>();
    refunds.forEach(refund -> news.add(booked(refund)));
    news.addAll(withdrawn);
    refunds.forEach(refund -> news.addAll(effects.apply(refund.intent())));
    books.outbox().append(refunds.getFirst().intent().about().subscriber(), news);
    refunds.forEach(this::note);
  }

  /** What is to be told of it. */
  private Event booked(Refund.Confirmed refund) {
    Intent intent = refund.intent();
    Instant now = refund.confirmedAt();
    Payment.Completed payment =
        (Payment.Completed) books.payments().find(intent.about().payment()).orElseThrow();
    Slip slip = new Slip(new PostingId(setting.identifiers().next()), now);
    books.ledger().post(Bookkeeping.refunded(slip, intent, beyond(payment)));
    if (!intent.amount().isZero()) books.notices().add(notice(intent, now));
    return event(intent, now);
  }

  /** What no note says was unapplied, or credit that is not used yet, or is lost. */
  private Beyond beyond(Payment.Completed payment) {
    return switch (payment.disposition()) {
      case UNAPPLIED, REFUNDED -> new Beyond.Unapplied();
      case CREDITED ->
          new Beyond.Credit(
              books.ledger().standing(payment.attempt().purpose().subscriber()).credit());
      case SETTLED_INVOICE -> new Beyond.Lost();
    };
  }

  private void note(Refund.Confirmed refund) {
    Instant now = refund.confirmedAt();
    draft(refund.intent(), now).ifPresent(note -> all.notes().issue(note, FiscalYear.at(now)));
  }

  private Optional<CreditNote.Draft> draft(Intent intent, Instant now) {
    return intent
        .note()
        .map(
            credit ->
                new CreditNote.Draft(
                    new CreditNoteId(setting.identifiers().next()),
                    new CreditNote.Cause.Refunded(intent.id()),
                    intent.about().subscriber(),
                    credit,
                    intent.asCredit(),
                    intent.origin().reason(),
                    now));
  }

  private Event event(Intent intent, Instant now) {
    return setting.event(
        "refund.confirmed",
        now,
        Map.of(
            "refundId", intent.id().toString(),
            "paymentId", intent.about().payment().toString(),
            "amount", intent.amount().paisa(),
            "credited", intent.asCredit().paisa()));
  }

  private Notice notice(Intent intent, Instant now) {
    Invoice invoice = books.invoices().find(intent.about().invoice()).orElseThrow();
    var facts =
        new Notice.Facts(
            invoice.request().charges().lines().getFirst().description(),
            intent.amount(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(invoice.request().reference()));
    return new Notice(
        new NoticeId(setting.identifiers().next()),
        intent.about().subscriber(),
        Notice.Occasion.of(Notice.Kind.REFUNDED, intent.id()),
        Optional.empty(),
        facts,
        now,
        now);
  }

  /** Nothing went back; what waited for its payer before waits again. */
  Refund reject(Refund.Dispatched refund, LookupReport report, Why why) {
    return reject(refund, report, why, RecordRefund::nothing);
  }

  /** The same because somebody says so, as in {@link #confirm}. */
  Refund reject(Refund.Dispatched refund, LookupReport report, Why why, Runnable beside) {
    return decide(refund, seen -> rejected(seen, seen.reject(why, setting.now()), report, beside));
  }

  /** The gateway knows of refunds that we do not: ours is not sent. */
  Refund surprised(Refund.Requested refund, LookupReport report) {
    Why why = Stuck.BACK_ALREADY.why(report.says().stated().text());
    Refund rejected =
        rejected(refund, refund.reject(why, setting.now()), report, RecordRefund::nothing);
    setting.alerts().raise(refund.intent().about().payment(), "refunded past us: " + why.words());
    return rejected;
  }

  private Refund rejected(
      Refund before, Refund.Rejected after, LookupReport report, Runnable beside) {
    return books
        .transactions()
        .run(
            () -> {
              books.payments().append(after.intent().about().payment(), report);
              beside.run();
              return reject(before, after);
            });
  }

  /** The same inside the caller's transaction. */
  Refund reject(Refund before, Refund.Rejected after) {
    all.refunds().replace(before, after);
    keepAfterAll(after.intent());
    return after;
  }

  private void keepAfterAll(Intent intent) {
    Payment payment = books.payments().find(intent.about().payment()).orElseThrow();
    if (payment instanceof Payment.Completed money && money.disposition() == Disposition.REFUNDED) {
      books.payments().replace(money, money.keepAfterAll());
    }
  }

  /** A person has to decide, with what the gateway said before them. */
  Refund park(Refund.Watched refund, LookupReport report, Why why) {
    Refund.Parked parked = refund.park(why, setting.now());
    books
        .transactions()
        .run(
            () -> {
              books.payments().append(parked.intent().about().payment(), report);
              all.refunds().replace(refund, parked);
              return parked;
            });
    setting.alerts().raise(parked.intent().about().payment(), "a refund is parked: " + why.words());
    return parked;
  }

  /** Decides again where the race that was lost was not about the refund itself. */
  private Refund decide(Refund.Dispatched refund, Function<Refund.Dispatched, Refund> decision) {
    return Retry.onLostRace(
        (Refund) refund,
        () -> all.refunds().find(refund.id()).orElseThrow(UnknownRefund::new),
        now -> now.equals(refund) ? decision.apply(refund) : now);
  }
}
