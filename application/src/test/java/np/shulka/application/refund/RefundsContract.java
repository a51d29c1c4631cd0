package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Creditable;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Beyond;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Why;
import np.shulka.domain.refund.ARefund;
import np.shulka.domain.refund.Answer;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.refund.Stuck;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

/** How all {@link Refunds} and {@link CreditNotes} behave. */
public interface RefundsContract {
  Money PART = Money.rupees(500);
  Page.Request ALL = new Page.Request(200, Optional.empty());

  Store store();

  /** Somebody paid Rs 1,130.00 for something. */
  record Paid(
      Story story, Payment.Initiated asked, Payment.Completed payment, Invoice.Paid invoice) {
    static Paid in(Store store) {
      Story story = Story.in(store);
      var subscription = story.subscribes();
      Invoice.Open invoice = story.owes(subscription);
      Payment.Initiated asked = story.letsPay(invoice);
      Invoice.Paid paid = story.settles(asked, invoice, subscription).invoice();
      var payment = (Payment.Completed) store.payments().find(asked.id()).orElseThrow();
      return new Paid(story, asked, payment, paid);
    }

    ARefund refund(Money amount) {
      return ARefund.of(payment)
          .amounting(amount)
          .noting(Creditable.of(invoice, List.of(), List.of()).part(amount));
    }

    LookupReport says(GatewayStatus status) {
      return AReport.saying(status).about(asked).at(story.now());
    }
  }

  default <R extends Refund> R added(R refund) {
    store().write(() -> store().refunds().add(refund));
    assertThat(store().refunds().find(refund.id())).contains(refund);
    return refund;
  }

  private <R extends Refund> R becomes(Refund before, R after) {
    store().write(() -> store().refunds().replace(before, after));
    assertThat(store().refunds().find(after.id())).contains(after);
    return after;
  }

  /** With its posting and its note, as a confirmation is written. */
  default Refund.Confirmed confirms(Paid paid, Refund.Dispatched refund, GatewayStatus says) {
    LookupReport report = paid.says(says);
    Refund.Confirmed done = refund.confirm(report.id(), paid.story.now());
    store()
        .write(
            () -> {
              store().payments().append(paid.payment.id(), report);
              store().refunds().replace(refund, done);
              follow(done, paid.story.now());
            });
    return done;
  }

  default void follow(Refund.Confirmed done, Instant now) {
    Intent intent = done.intent();
    Slip slip = new Slip(new PostingId(AnId.uuid()), now);
    store().ledger().post(Bookkeeping.refunded(slip, intent, new Beyond.Lost()));
    intent.note().ifPresent(credit -> store().notes().issue(draft(intent), FiscalYear.at(now)));
  }

  private static CreditNote.Draft draft(Intent intent) {
    return new CreditNote.Draft(
        new CreditNoteId(AnId.uuid()),
        new CreditNote.Cause.Refunded(intent.id()),
        intent.about().subscriber(),
        intent.note().orElseThrow(),
        intent.asCredit(),
        "a wish",
        intent.createdAt());
  }

  @Test
  default void every_state_is_found_as_it_was_written() {
    Paid paid = Paid.in(store());
    Instant now = paid.story.now();
    Refund.Requested requested = added(paid.refund(PART).requested());
    Refund.Requested later = becomes(requested, requested.askAgain(now));
    Refund.Sent sent = becomes(later, later.send(now));
    Refund.Sent answered = becomes(sent, sent.answered(new Answer(true, "yes")));
    Refund.Unknown unknown = becomes(answered, answered.hold(now));
    Refund.Sent again = becomes(unknown, unknown.sendAgain(now));
    Refund.Parked parked = becomes(again, again.park(Stuck.ANSWER_LOST.why(), now));
    becomes(parked, parked.reject(Why.said("it did not"), now));
    assertThat(store().refunds().of(paid.payment.id())).hasSize(1);
  }

  @Test
  default void who_asked_and_who_agreed_are_kept() {
    Paid paid = Paid.in(store());
    var asked = new Origin.Asked(new Subject("asha"), "a wish", Optional.of("9800000001"));
    var waiting = new Refund.AwaitingApproval(paid.refund(PART).from(asked).intent());
    added(waiting);
    Refund.Requested approved =
        waiting.approve(new Subject("bina"), Optional.of("9800000002"), paid.story.now());
    store().write(() -> store().refunds().approve(waiting, approved, new Subject("bina")));

    assertThat(store().refunds().find(waiting.id())).contains(approved);
    becomes(approved, approved.reject(Why.said("no more"), paid.story.now()));
  }

  @Test
  default void one_is_under_way_at_a_time() {
    Paid paid = Paid.in(store());
    Refund.Requested first = added(paid.refund(PART).requested());

    assertThatThrownBy(() -> added(paid.refund(PART).requested())).isInstanceOf(LostRace.class);
    becomes(first, first.reject(Stuck.BY_HAND.why(), paid.story.now()));
    added(paid.refund(PART).requested());
  }

  @Test
  default void of_many_at_once_one_wins() { // S9, S24
    Paid paid = Paid.in(store());
    List<Boolean> won =
        Race.of(
            6,
            _ -> {
              try {
                store().write(() -> store().refunds().add(paid.refund(PART).requested()));
                return true;
              } catch (LostRace lost) {
                return false;
              }
            });

    assertThat(won).containsOnlyOnce(true);
  }

  @Test
  default void who_read_an_older_one_loses() {
    Paid paid = Paid.in(store());
    Refund.Requested first = added(paid.refund(PART).requested());
    becomes(first, first.send(paid.story.now()));

    Refund.Sent twice = first.send(paid.story.now());
    assertThatThrownBy(() -> becomes(first, twice)).isInstanceOf(LostRace.class);
  }

  @Test
  default void a_confirmed_one_counts_for_the_next() {
    Paid paid = Paid.in(store());
    Refund.Sent sent = sent(paid, paid.refund(PART));
    Refund.Confirmed done = confirms(paid, sent, GatewayStatus.PARTIALLY_REFUNDED);

    assertThat(store().refunds().find(done.id())).contains(done);
    assertThatThrownBy(() -> added(paid.refund(PART).requested())).isInstanceOf(LostRace.class);
    var rest = Creditable.of(paid.invoice, List.of(), done.intent().note().stream().toList());
    ARefund next = paid.refund(PART).after(PART).noting(rest.part(PART));
    Refund.Sent second = sent(paid, next);
    confirms(paid, second, GatewayStatus.PARTIALLY_REFUNDED);
    assertThat(store().refunds().refunded(List.of(paid.payment.id(), AnId.ofPayment())))
        .isEqualTo(Map.of(paid.payment.id(), PART.plus(PART)));
    assertThat(store().refunds().of(paid.payment.id()))
        .allMatch(Refund.Confirmed.class::isInstance)
        .hasSize(2);
    assertThat(
            store()
                .invoices()
                .purchases(paid.payment.attempt().purpose().subscription(), paid.story.now())
                .getFirst()
                .given())
        .hasSize(2);
  }

  @Test
  default void s9_many_parts_at_once_are_never_more_than_was_paid() {
    Paid paid = Paid.in(store());
    Race.of(6, _ -> takesParts(paid));

    assertThat(gone(paid)).isEqualTo(PART.plus(PART));
  }

  /** As long as there is room, and whatever others do. */
  private boolean takesParts(Paid paid) {
    while (PART.plus(gone(paid)).compareTo(paid.payment.amount()) <= 0) {
      try {
        takesPart(paid, store().refunds().of(paid.payment.id()));
      } catch (LostRace others) {
        Thread.onSpinWait();
      }
    }
    return true;
  }

  private void takesPart(Paid paid, List<Refund> before) {
    if (before.stream().anyMatch(Refund::isUnderWay)) throw new LostRace("others are at it");
    Money gone = before.stream().map(it -> it.intent().amount()).reduce(Money.ZERO, Money::plus);
    if (PART.plus(gone).compareTo(paid.payment.amount()) > 0) return;
    List<Credit> notes = before.stream().flatMap(it -> it.intent().note().stream()).toList();
    var left = Creditable.of(paid.invoice, List.of(), notes);
    ARefund next = paid.refund(PART).after(gone).noting(left.part(PART));
    confirms(paid, sent(paid, next), GatewayStatus.PARTIALLY_REFUNDED);
  }

  private Money gone(Paid paid) {
    return store().refunds().refunded(List.of(paid.payment.id())).values().stream()
        .reduce(Money.ZERO, Money::plus);
  }

  default Refund.Sent sent(Paid paid, ARefund refund) {
    Refund.Requested requested = added(refund.requested());
    return becomes(requested, requested.send(paid.story.now()));
  }

  @Test
  default void a_note_names_its_invoice_and_has_the_next_number() { // S9, S23
    Paid paid = Paid.in(store());
    Refund.Sent sent = sent(paid, paid.refund(Money.rupees(1_130)));
    Refund.Confirmed done = confirms(paid, sent, GatewayStatus.REFUNDED);
    CreditNote note = store().notes().of(done.id()).orElseThrow();

    assertThat(note.of()).isEqualTo(paid.invoice.number());
    assertThat(note.draft().credit()).isEqualTo(done.intent().note().orElseThrow());
    assertThat(store().notes().all(ALL).items()).contains(note);
    assertThat(store().notes().of(note.draft().subscriber(), ALL).items()).contains(note);
    assertThat(store().notes().of(new SubscriberId(AnId.uuid()), ALL).items()).isEmpty();
    assertThat(store().refunds().all(ALL).items()).contains(done);
  }
}
