package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.PaymentSearch;
import np.shulka.application.refund.RefundsContract.Paid;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.invoice.Creditable;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.refund.ARefund;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What was paid ahead is taken back with its money, and without it never (S18). */
public interface PaidAheadContract extends RefundsContract {

  /** Somebody paid for a period that runs, and for the next one. */
  record Ahead(Subscription.Active running, Subscription.Active longer, Paid next) {
    Subscription.Active shorter() {
      return longer.takeBack(running.paid());
    }

    Refund.Requested wish(Effect effect) {
      var all = Creditable.of(next.invoice(), List.of(), List.of());
      return ARefund.of(next.payment()).noting(all.part(all.left())).with(effect).requested();
    }
  }

  private Ahead ahead() {
    return ahead(Story.in(store()), Money.ZERO);
  }

  /** The next one is paid for with that much credit too. */
  private Ahead ahead(Story story, Money credit) {
    Subscription.Active running = story.subscribesAndPays().subscription();
    InvoiceLine line = new InvoiceLine("Pro", 1, Money.rupees(1_000), VatRate.NEPAL);
    SetOff setOff = new SetOff(List.of(), credit, Money.ZERO);
    Charges charges = new Charges(List.of(line), Optional.empty(), setOff);
    Invoice.Open invoice = AnInvoice.of(running).charging(charges).open();
    store().write(() -> store().invoices().add(invoice));
    Payment.Initiated asked = story.letsPay(invoice);
    Story.Settled settled = story.settles(asked, invoice, running);
    var payment = (Payment.Completed) store().payments().find(asked.id()).orElseThrow();
    return new Ahead(
        running, settled.subscription(), new Paid(story, asked, payment, settled.invoice()));
  }

  private Refund.Sent sent(Ahead it, Effect effect) {
    Refund.Requested requested = added(it.wish(effect));
    Refund.Sent sent = requested.send(it.next().story().now());
    store().write(() -> store().refunds().replace(requested, sent));
    return sent;
  }

  /** Both in one transaction, as a confirmation is written. */
  private void takesBack(Ahead it, Refund.Sent sent) {
    LookupReport report = it.next().says(GatewayStatus.REFUNDED);
    Refund.Confirmed done = sent.confirm(report.id(), it.next().story().now());
    store()
        .write(
            () -> {
              store().payments().append(it.next().payment().id(), report);
              store().refunds().replace(sent, done);
              store().subscriptions().replace(it.longer(), it.shorter());
              follow(done, it.next().story().now());
            });
  }

  @Test
  default void s18_credit_that_paid_for_it_is_credit_again() {
    Money used = Money.rupees(500);
    Story story = Story.in(store());
    story.isCredited();
    Ahead it = ahead(story.alsoTakes(APlan.onSale()), used);
    Money left = store().ledger().standing(story.subscriber().id()).credit();
    Refund.Sent sent = sent(it, Effect.END_NOW);
    assertThat(sent.intent().amount()).isEqualTo(Money.rupees(630));
    takesBack(it, sent);

    assertThat(stored(it.longer().id())).isEqualTo(it.shorter());
    assertThat(store().ledger().standing(story.subscriber().id()).credit())
        .isEqualTo(left.plus(used));
    CreditNote.Draft note = store().notes().of(sent.id()).orElseThrow().draft();
    assertThat(note.credit().gross()).isEqualTo(Money.rupees(1_130));
    assertThat(note.asCredit()).isEqualTo(used);
  }

  @Test
  default void s18_credit_that_nobody_used_does_not_go_back() {
    Ahead it = ahead();
    var all = Creditable.of(it.next().invoice(), List.of(), List.of());
    Refund.Requested more =
        ARefund.of(it.next().payment())
            .amounting(Money.rupees(630))
            .noting(all.part(all.left()))
            .with(Effect.END_NOW)
            .requested();

    assertThatThrownBy(() -> store().write(() -> store().refunds().add(more)))
        .isInstanceOf(RuntimeException.class);
  }

  private Subscription stored(SubscriptionId id) {
    return store().subscriptions().find(id).orElseThrow();
  }

  @Test
  default void what_is_paid_ahead_knows_what_it_follows() {
    Ahead it = ahead();

    assertThat(store().subscriptions().paidBefore(it.longer())).contains(it.running().paid());
    assertThat(store().subscriptions().paidBefore(it.running())).isEmpty();
  }

  @Test
  default void s18_what_is_paid_ahead_is_taken_back_with_its_money() {
    Ahead it = ahead();
    takesBack(it, sent(it, Effect.END_NOW));

    assertThat(stored(it.longer().id())).isEqualTo(it.shorter());
    assertThat(store().subscriptions().paidBefore(it.shorter())).isEmpty();
    Subscription.Active again = it.next().story().renews(it.shorter()).subscription();
    assertThat(again.paid().time()).isEqualTo(it.longer().paid().time());
    assertThat(stored(again.id())).isEqualTo(again);
    assertThat(store().subscriptions().paidBefore(again)).contains(it.running().paid());
  }

  @Test
  default void s18_what_is_paid_ahead_is_never_taken_for_nothing() {
    Ahead it = ahead();
    Refund.Sent kept = sent(it, Effect.KEEP);

    assertThatThrownBy(
            () -> store().write(() -> store().subscriptions().replace(it.longer(), it.shorter())))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> takesBack(it, kept)).isInstanceOf(RuntimeException.class);
    assertThat(stored(it.longer().id())).isEqualTo(it.longer());
  }

  /** It was made past us, and nobody said then what becomes of the subscription. */
  private Refund.Confirmed found(Ahead it) {
    LookupReport report = it.next().says(GatewayStatus.REFUNDED);
    var all = Creditable.of(it.next().invoice(), List.of(), List.of());
    Intent intent =
        ARefund.of(it.next().payment())
            .noting(all.part(it.next().payment().amount()))
            .from(new Origin.Found())
            .intent();
    Refund.Confirmed found = Refund.Confirmed.found(intent, report.id(), it.next().story().now());
    store()
        .write(
            () -> {
              store().payments().append(it.next().payment().id(), report);
              store().refunds().add(found);
              follow(found, it.next().story().now());
            });
    return found;
  }

  /** All its money was found before, and it is said later that the period goes. */
  @Test
  default void s18_credit_is_credit_again_after_its_money() {
    Story story = Story.in(store());
    story.isCredited();
    Ahead it = ahead(story.alsoTakes(APlan.onSale()), PART);
    Refund.Confirmed found = found(it);
    Money left = store().ledger().standing(story.subscriber().id()).credit();
    Refund.Confirmed credited = credited(it, found);
    store()
        .write(
            () -> {
              store().refunds().replace(found, found.choose(Effect.END_NOW));
              store().refunds().add(credited);
              store().subscriptions().replace(it.longer(), it.shorter());
              follow(credited, story.now());
            });

    assertThat(store().refunds().find(credited.id())).contains(credited);
    assertThat(stored(it.longer().id())).isEqualTo(it.shorter());
    assertThat(store().ledger().standing(story.subscriber().id()).credit())
        .isEqualTo(left.plus(PART));
    assertThat(store().notes().of(credited.id()).orElseThrow().draft().asCredit()).isEqualTo(PART);
    assertBackOnce(it.next().payment());
  }

  private Refund.Confirmed credited(Ahead it, Refund.Confirmed found) {
    Invoice.Paid invoice = it.next().invoice();
    var rest = Creditable.of(invoice, List.of(), store().refunds().noted(invoice.id()));
    Money paid = it.next().payment().amount();
    Instant now = it.next().story().now();
    RefundId id = new RefundId(AnId.uuid());
    Intent intent = Intent.ofCredit(id, found.intent().about(), paid, rest.part(PART), now);
    return Refund.Confirmed.found(intent, found.report(), now);
  }

  /** As one who looks for payments sees it, and one who compares with the gateway's files. */
  private void assertBackOnce(Payment.Completed payment) {
    var back =
        new PaymentSearch(
            Optional.of(PaymentSearch.Standing.REFUNDED), Optional.empty(), Optional.empty());
    assertThat(store().payments().search(back, ALL).items()).containsOnlyOnce(payment);
    GatewayTransactionId transaction = payment.proof().transaction();
    assertThat(store().ourBooks().refunds(List.of(transaction)).get(transaction))
        .extracting(GivenBack::amount)
        .containsExactly(payment.amount());
  }

  @Test
  default void s18_what_went_back_past_us_is_taken_when_it_is_said() {
    Ahead it = ahead();
    Refund.Confirmed found = found(it);
    Refund.Confirmed said = found.choose(Effect.END_NOW);
    store()
        .write(
            () -> {
              store().refunds().replace(found, said);
              store().subscriptions().replace(it.longer(), it.shorter());
            });

    assertThat(store().refunds().find(found.id())).contains(said);
    assertThat(stored(it.longer().id())).isEqualTo(it.shorter());
    assertThatThrownBy(() -> store().write(() -> store().refunds().replace(found, said)))
        .isInstanceOf(LostRace.class);
  }
}
