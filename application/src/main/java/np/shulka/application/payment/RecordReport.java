package np.shulka.application.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.subscription.Billed;
import np.shulka.application.work.Event;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Receipt;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Held;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Verdict;
import np.shulka.domain.payment.Why;
import np.shulka.domain.subscription.Subscription;

/** Lets the payment judge a report, and writes what follows from it in one transaction. */
final class RecordReport {
  private final Books books;
  private final Setting setting;
  private final SettleInvoice settling;
  private final MoneyNotices notices;

  RecordReport(Books books, Setting setting) {
    this.books = books;
    this.notices = new MoneyNotices(setting);
    this.setting = setting;
    this.settling = new SettleInvoice(books, setting);
  }

  /**
   * Records what the gateway answered about a payment.
   *
   * @param asked as it was when the gateway was asked; only who asked about one in quarantine can
   *     move it out
   * @return what is true afterwards, whoever made it so
   */
  Recorded record(Payment.Unresolved asked, LookupReport report) {
    return Retry.onLostRace(
        asked,
        () -> reload(asked.id()),
        seen ->
            seen instanceof Payment.Unresolved payment
                    && (payment instanceof Payment.Watched || asked instanceof Payment.Mismatched)
                ? decide(payment, report)
                : Recorded.byOthers(seen));
  }

  private Payment reload(PaymentId id) {
    return books.payments().find(id).orElseThrow(UnknownPayment::new);
  }

  private Recorded decide(Payment.Unresolved payment, LookupReport report) {
    Instant now = setting.now();
    return switch (payment.judge(report)) {
      case Verdict.Proven(SettlementProof.Gateway proof) -> complete(payment, report, proof);
      case Verdict.Refused(StatedStatus said) ->
          write(payment, payment.close(said, now), report, "payment.failed");
      case Verdict.GivenBack(StatedStatus said) ->
          write(payment, payment.giveBack(said, now), report, "payment.failed");
      case Verdict.Disputed(Why why) -> quarantine(payment, report, why);
      case Verdict.Undecided(StatedStatus said) -> hold(payment, report, said);
    };
  }

  /** A word that nobody knows waits for a person too, who can ask the gateway what it means. */
  private Recorded hold(Payment.Unresolved payment, LookupReport report, StatedStatus said) {
    Recorded recorded = write(payment, payment.hold(said, setting.now()), report, "");
    boolean news = !Optional.of(said).equals(payment.said());
    if (news && said.status() == GatewayStatus.UNRECOGNISED) {
      setting.alerts().raise(payment.id(), "the gateway says a word that nobody knows");
    }
    LeftPending.alert(setting.alerts(), payment, recorded.payment());
    return recorded;
  }

  private Recorded complete(
      Payment.Unresolved payment, LookupReport report, SettlementProof.Gateway proof) {
    try {
      Recorded recorded = books.transactions().run(() -> apply(payment, report, proof));
      if (recorded.isUnapplied()) {
        setting.alerts().raise(payment.id(), "verified money that nothing is owed for");
      }
      return recorded;
    } catch (TransactionAlreadyCounted twice) {
      return quarantine(payment, report, Held.TRANSACTION_COUNTED.why());
    }
  }

  private Recorded apply(
      Payment.Unresolved payment, LookupReport report, SettlementProof.Gateway proof) {
    Attempt.Purpose purpose = payment.attempt().purpose();
    Billed billed = books.subscriptions().billed(purpose.invoice()).orElseThrow();
    if (billed.invoice() instanceof Invoice.Open open
        && billed.subscription() instanceof Subscription.Payable payable) {
      Payment.Completed completed =
          keep(payment, report, payment.complete(proof, Disposition.SETTLED_INVOICE));
      List<Event> news = List.of(event("payment.completed", completed));
      Instant initiatedAt = payment.link().initiatedAt();
      Money fee = report.says().fee();
      return Recorded.here(
          completed, settling.settle(open, payable, proof, fee, initiatedAt, news));
    }
    Payment.Completed unapplied =
        keep(payment, report, payment.complete(proof, Disposition.UNAPPLIED));
    books.ledger().post(unapplied(unapplied, report));
    books.notices().add(notices.unapplied(unapplied, billed.invoice(), setting.now()));
    books.outbox().append(purpose.subscriber(), List.of(event("payment.completed", unapplied)));
    return Recorded.here(unapplied, billed.subscription());
  }

  private Posting unapplied(Payment.Completed payment, LookupReport report) {
    Slip slip = new Slip(new PostingId(setting.identifiers().next()), setting.now());
    Receipt receipt = new Receipt(payment.id(), payment.amount(), report.says().fee());
    return Bookkeeping.unapplied(slip, payment.attempt().purpose().subscriber(), receipt);
  }

  private Recorded quarantine(Payment.Unresolved payment, LookupReport report, Why why) {
    Payment quarantined = payment.quarantine(why, setting.now());
    Recorded recorded = write(payment, quarantined, report, "payment.mismatched");
    if (!isHeldFor(why, payment)) setting.alerts().raise(payment.id(), why.words());
    return recorded;
  }

  /** Whoever asked again sees that nothing is new. */
  private static boolean isHeldFor(Why why, Payment before) {
    return before instanceof Payment.Mismatched held && held.why().equals(why);
  }

  private Recorded write(
      Payment.Unresolved before, Payment after, LookupReport report, String eventType) {
    boolean moved = !before.getClass().equals(after.getClass());
    boolean news = moved || !Optional.of(report.says().stated()).equals(before.said());
    return books
        .transactions()
        .run(
            () -> {
              if (news && !(after instanceof Payment.Initiated)) keep(before, report, after);
              else books.payments().replace(before, after);
              if (moved && !eventType.isEmpty()) {
                books
                    .outbox()
                    .append(
                        after.attempt().purpose().subscriber(), List.of(event(eventType, after)));
              }
              return Recorded.here(after);
            });
  }

  /** Writes the evidence, then what it changed. */
  private <P extends Payment> P keep(Payment.Unresolved before, LookupReport report, P after) {
    books.payments().append(before.id(), report);
    books.payments().replace(before, after);
    return after;
  }

  private Event event(String type, Payment payment) {
    return setting.event(
        type,
        setting.now(),
        Map.of(
            "paymentId", payment.id().toString(),
            "invoiceId", payment.attempt().purpose().invoice().toString(),
            "amount", payment.amount().paisa()));
  }

  /**
   * What a report came to.
   *
   * @param here whether this report made it so, or another one did meanwhile
   * @param subscription the subscription, where it had to be read anyway
   */
  record Recorded(Payment payment, boolean here, Optional<Subscription> subscription) {
    boolean isUnapplied() {
      return payment instanceof Payment.Completed completed && completed.isUnapplied();
    }

    static Recorded byOthers(Payment payment) {
      return new Recorded(payment, false, Optional.empty());
    }

    static Recorded here(Payment payment) {
      return new Recorded(payment, true, Optional.empty());
    }

    static Recorded here(Payment payment, Subscription subscription) {
      return new Recorded(payment, true, Optional.of(subscription));
    }
  }
}
