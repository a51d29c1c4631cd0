package np.shulka.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link Invoices} does. */
public interface InvoicesContract {
  Store store();

  @Test
  default void finds_a_request_by_id_token_and_subscription() {
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    var request = invoice.request();

    assertThat(store().invoices().find(invoice.id())).contains(invoice);
    assertThat(store().invoices().find(request.payToken())).contains(invoice);
    assertThat(store().invoices().open(request.debtor().subscription())).contains(invoice);
  }

  @Test
  default void knows_no_other_invoices() {
    PayToken token = new PayToken("a-token-that-nobody-has-" + AnId.uuid());

    assertThat(store().invoices().find(AnId.ofInvoice())).isEmpty();
    assertThat(store().invoices().find(token)).isEmpty();
    assertThat(store().invoices().isOpen(token)).isFalse();
    assertThat(store().invoices().open(AnId.ofSubscription())).isEmpty();
  }

  @Test
  default void a_request_is_open_until_it_is_paid() {
    Story story = Story.in(store());
    var wish = story.subscribes();
    Invoice.Open invoice = story.owes(wish);
    assertThat(store().invoices().isOpen(invoice.request().payToken())).isTrue();

    story.settles(story.letsPay(invoice), invoice, wish);

    assertThat(store().invoices().isOpen(invoice.request().payToken())).isFalse();
  }

  @Test
  default void a_request_that_was_taken_back_is_not_open() {
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());

    store().write(() -> store().invoices().replace(invoice, invoice.close(story.now())));

    assertThat(store().invoices().isOpen(invoice.request().payToken())).isFalse();
  }

  @Test
  default void keeps_lines_in_their_order() {
    Story story = Story.in(store());
    Charges charges =
        new Charges(
            List.of(
                new InvoiceLine("Seats", 3, Money.paisa(33_333), VatRate.NEPAL),
                new InvoiceLine("Pro", 1, Money.paisa(100), VatRate.NEPAL)));
    Invoice.Open invoice = AnInvoice.of(story.subscribes()).charging(charges).open();

    store().write(() -> store().invoices().add(invoice));

    assertThat(store().invoices().find(invoice.id())).contains(invoice);
  }

  @Test
  default void one_request_is_open_per_subscription() {
    Story story = Story.in(store());
    Subscription subscription = story.subscribes();
    Invoice.Open first = story.owes(subscription);

    assertThatThrownBy(() -> story.owes(subscription)).isInstanceOf(LostRace.class);

    assertThat(store().invoices().open(subscription.id())).contains(first);
  }

  @Test
  default void a_settled_request_is_a_tax_invoice() {
    Story story = Story.in(store());
    var settled = story.subscribesAndPays();

    assertThat(store().invoices().find(settled.invoice().id())).contains(settled.invoice());
    assertThat(store().invoices().open(settled.subscription().id())).isEmpty();
  }

  @Test
  default void the_next_request_can_follow_a_paid_one() {
    Story story = Story.in(store());
    var first = story.subscribesAndPays();

    var second = story.later(Duration.ofDays(20)).renews(first.subscription());

    assertThat(store().invoices().find(first.invoice().id())).contains(first.invoice());
    assertThat(store().invoices().find(second.invoice().id())).contains(second.invoice());
  }

  @Test
  default void each_line_of_what_was_paid_has_its_time() { // S10
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    InvoiceLine month = new InvoiceLine("Pro", 1, Money.rupees(1_000), VatRate.NEPAL);
    Charges three = new Charges(List.of(month, month, month));
    Invoice.Open open = AnInvoice.of(active).charging(three).forPeriods(3).open();
    store().write(() -> store().invoices().add(open));

    story.later(Duration.ofDays(20)).settles(story.letsPay(open), open, active);

    var paid = (Invoice.Paid) store().invoices().find(open.id()).orElseThrow();
    BillingAnchor anchor = active.paid().anchor();
    assertThat(paid.bought()).isEqualTo(new Bought(anchor.following(anchor.period(0), 3), anchor));
    assertThat(paid.times())
        .extracting(Optional::orElseThrow)
        .containsExactly(anchor.period(1), anchor.period(2), anchor.period(3));
  }

  @Test
  default void a_request_is_settled_once() { // S14
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    var first = story.settles(story.letsPay(invoice), invoice, subscription);
    Payment.Initiated second = story.letsPay(invoice);

    assertThatThrownBy(() -> story.settles(second, invoice, subscription))
        .isInstanceOf(LostRace.class);

    assertThat(store().invoices().find(invoice.id())).contains(first.invoice());
    assertThat(store().payments().find(second.id())).contains(second);
    assertThat(store().evidence(second.id())).isEmpty();
  }

  @Test
  default void of_two_payments_at_once_one_settles() { // S14
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    Payment.Initiated old = story.letsPay(invoice);
    Payment.Closed closed =
        story.becomes(old, old.close(AReport.stated(GatewayStatus.EXPIRED), story.now()));
    List<Payment.Watched> payments = List.of(closed, story.letsPay(invoice));

    long winners = Race.winners(2, one -> story.settles(payments.get(one), invoice, subscription));

    assertThat(winners).isEqualTo(1);
    assertThat(store().invoices().find(invoice.id()).orElseThrow())
        .isInstanceOf(Invoice.Paid.class);
  }

  @Test
  default void a_settlement_needs_its_completed_payment() { // I1
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    Payment.Initiated payment = story.letsPay(invoice);
    SettlementProof proof = AReport.proofFor(payment, story.now());

    assertThatThrownBy(() -> store().write(() -> story.settle(proof, invoice, subscription)))
        .isInstanceOf(RuntimeException.class);

    assertThat(store().invoices().find(invoice.id())).contains(invoice);
    assertThat(store().subscriptions().find(subscription.id())).contains(subscription);
  }

  @Test
  default void money_for_another_invoice_settles_nothing() { // I1
    Story story = Story.in(store());
    Payment.Initiated paid = story.checksOut();
    Story other = Story.in(store());
    Subscription.Incomplete subscription = other.subscribes();
    Invoice.Open invoice = other.owes(subscription);

    assertThatThrownBy(() -> story.settles(paid, invoice, subscription))
        .isInstanceOf(RuntimeException.class);

    assertThat(store().invoices().find(invoice.id())).contains(invoice);
  }

  @Test
  default void a_closed_request_stays_closed() { // S13
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    Payment.Initiated payment = story.letsPay(invoice);
    Invoice.Voided voided = invoice.close(story.now());
    store().write(() -> store().invoices().replace(invoice, voided));

    assertThatThrownBy(() -> story.settles(payment, invoice, subscription))
        .isInstanceOf(LostRace.class);

    assertThat(store().invoices().find(invoice.id())).contains(voided);
    assertThat(store().invoices().open(subscription.id())).isEmpty();
  }

  @Test
  default void a_paid_invoice_is_not_closed() {
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    var settled = story.settles(story.letsPay(invoice), invoice, subscription);
    Invoice.Voided voided = invoice.close(story.now());

    assertThatThrownBy(() -> store().write(() -> store().invoices().replace(invoice, voided)))
        .isInstanceOf(LostRace.class);

    assertThat(store().invoices().find(invoice.id())).contains(settled.invoice());
  }

  @Test
  default void a_start_in_the_past_is_kept() { // S21
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Instant start = story.now().minus(Duration.ofDays(20));
    var purpose = new Purpose.Time(subscription.agreement().selection(), 1, Optional.of(start));
    Invoice.Open open = AnInvoice.of(subscription).issuedAt(story.now()).buying(purpose).open();
    store().write(() -> store().invoices().add(open));
    assertThat(store().invoices().find(open.id())).contains(open);

    Story.Settled settled = story.settles(story.letsPay(open), open, subscription);

    assertThat(settled.invoice().covers().startsAt()).isEqualTo(start);
    assertThat(settled.subscription().paid().anchor().startsAt()).isEqualTo(start);
    assertThat(store().subscriptions().find(subscription.id())).contains(settled.subscription());
  }
}
