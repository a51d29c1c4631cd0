package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.dunning.DueSubscriptions.Renewable;
import np.shulka.application.ledger.APosting;
import np.shulka.application.reconciliation.OurBooks;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.ledger.Beyond;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.reconciliation.Span;
import np.shulka.domain.refund.ARefund;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** How refunds show in what a reconciliation reads. */
public interface GivenBackContract extends RefundsContract {

  /** Each of them for itself would be right, and all together are a paisa too much (C11). */
  @Test
  default void s9_notes_that_are_rounded_one_by_one_are_refused() {
    Paid paid = Paid.in(store());
    Money third = Money.paisa(37_667);
    ARefund first = naive(paid, third, Money.ZERO);
    confirms(paid, sent(paid, first), GatewayStatus.PARTIALLY_REFUNDED);
    confirms(paid, sent(paid, naive(paid, third, third)), GatewayStatus.PARTIALLY_REFUNDED);
    var last = naive(paid, third.minus(Money.paisa(1)), third.plus(third)).requested();

    assertThatThrownBy(() -> added(last)).isInstanceOf(LostRace.class);
    assertThat(store().refunds().find(last.id())).isEmpty();
  }

  private static ARefund naive(Paid paid, Money gross, Money before) {
    Money taxable = Money.paisa(Math.round(gross.paisa() / 1.13));
    var note = new Credit(paid.invoice().id(), taxable, gross.minus(taxable));
    return paid.refund(gross).after(before).noting(note);
  }

  /** What a settlement file is compared with. */
  @Test
  default void what_went_back_is_in_our_books() {
    Paid paid = Paid.in(store());
    Refund.Sent sent = sent(paid, paid.refund(PART));
    GatewayTransactionId money = paid.payment().proof().transaction();
    assertThat(store().ourBooks().refunds(List.of(money))).isEmpty();
    Refund.Confirmed done = confirms(paid, sent, GatewayStatus.PARTIALLY_REFUNDED);

    Instant asked = done.intent().createdAt();
    var back =
        new GivenBack(done.id(), paid.payment().id(), money, PART, asked, done.confirmedAt());
    Span then = new Span(done.confirmedAt(), done.confirmedAt().plusSeconds(1));
    OurBooks ours = store().ourBooks();
    List<GivenBack> all = ours.refunds(then, Optional.empty(), 1_000);

    assertThat(ours.refunds(List.of(money))).containsOnly(Map.entry(money, List.of(back)));
    assertThat(all).contains(back).hasSize((int) ours.refunds(then));
    var place = new OurBooks.Place(all.getFirst().at(), all.getFirst().refund().value());
    assertThat(ours.refunds(then, Optional.of(place), 1_000)).isEqualTo(all.subList(1, all.size()));
    assertThat(ours.refunds(then, Optional.empty(), 1)).isEqualTo(all.subList(0, 1));
  }

  /** The dashboard gave money back that its payer had as credit. */
  @Test
  default void s18_credit_goes_with_its_money() {
    Story story = Story.in(store());
    Payment.Completed credited = credited(story, story.checksOut());
    assertThat(credit(story)).isEqualTo(credited.amount());

    store().write(() -> goesBack(story, credited));

    assertThat(credit(story)).isEqualTo(Money.ZERO);
  }

  /** Another subscription asks for less by it, which nobody paid. */
  @Test
  default void s18_what_uses_credit_is_withdrawn_with_its_money() {
    Story story = Story.in(store());
    Payment.Completed credited = credited(story, story.checksOut());
    Subscription.Active other = story.alsoTakes(APlan.onSale()).subscribesAndPays().subscription();
    SetOff setOff = new SetOff(List.of(), PART, Money.ZERO);
    InvoiceLine line = new InvoiceLine("Pro", 1, Money.rupees(1_000), VatRate.NEPAL);
    Charges charges = new Charges(List.of(line), Optional.empty(), setOff);
    Invoice.Open asked = AnInvoice.of(other).charging(charges).open();
    store().write(() -> store().invoices().add(asked));
    assertThat(credit(story)).isEqualTo(credited.amount().minus(PART));
    store()
        .write(
            () -> {
              store().invoices().replace(asked, asked.close(story.now()));
              store().subscriptions().replace(other, other.bill(), Optional.of(story.now()));
              goesBack(story, credited);
            });

    assertThat(credit(story)).isEqualTo(Money.ZERO);
    assertThat(store().due().renewable(story.now(), 0, 100_000))
        .extracting(Renewable::subscription)
        .contains(other.bill());
  }

  private Money credit(Story story) {
    return store().ledger().standing(story.subscriber().id()).credit();
  }

  private void goesBack(Story story, Payment.Completed credited) {
    Slip slip = new Slip(new PostingId(AnId.uuid()), story.now());
    LookupReport report = AReport.saying(GatewayStatus.REFUNDED).about(credited).at(story.now());
    Intent intent = ARefund.of(credited).from(new Origin.Found()).intent();
    store().payments().append(credited.id(), report);
    store().refunds().add(Refund.Confirmed.found(intent, report.id(), story.now()));
    store().ledger().post(Bookkeeping.refunded(slip, intent, new Beyond.Credit(credit(story))));
  }

  private Payment.Completed credited(Story story, Payment.Initiated asked) {
    LookupReport paid = story.paid(asked);
    var money =
        store().transactions().run(() -> story.complete(asked, paid, Disposition.UNAPPLIED));
    Payment.Completed credited = money.credit();
    store()
        .write(
            () -> {
              store().payments().replace(money, credited);
              store().ledger().post(APosting.ofCredit(credited, story.now()));
            });
    return credited;
  }
}
