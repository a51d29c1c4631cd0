package np.shulka.application.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import np.shulka.application.dunning.DueSubscriptions.Step;
import np.shulka.application.ledger.APosting;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.AddOn;
import np.shulka.domain.catalog.AnAddOn;
import np.shulka.domain.catalog.Selection;
import np.shulka.domain.change.Quote;
import np.shulka.domain.change.Quote.Effect;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.invoice.AWorking;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Deadlines;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** Whatever keeps a selection keeps its add-ons. */
public interface SelectionsContract {
  Store store();

  private AddOn published(AnAddOn addOn) {
    AddOn published = addOn.build();
    store().write(() -> store().addOns().add(published));
    return published;
  }

  private Selection twoAddOns(Subscription subscription) {
    AddOn one = published(AnAddOn.recurring());
    AddOn other = published(AnAddOn.recurring());
    return subscription
        .agreement()
        .selection()
        .with(List.of(AnAddOn.pinned(one, 2), AnAddOn.pinned(other, 1)));
  }

  private Invoice.Open asks(Story story, Subscription subscription, Purpose purpose) {
    InvoiceLine line = new InvoiceLine("More", 1, Money.rupees(100), VatRate.NEPAL);
    Invoice.Open invoice =
        AnInvoice.of(subscription)
            .charging(new Charges(List.of(line)))
            .buying(purpose)
            .issuedAt(story.now())
            .open();
    store().write(() -> store().invoices().add(invoice));
    return invoice;
  }

  private Subscription.Active bought(Story story, Subscription.Active active, Selection to) {
    Invoice.Open invoice = asks(story, active, AWorking.change(active, to));
    return story.settles(story.letsPay(invoice), invoice, active).subscription();
  }

  private void delivers(Story story, Invoice.Open invoice, Subscription.Active active) {
    Payment.Initiated payment = story.letsPay(invoice);
    store()
        .write(
            () -> {
              var proof =
                  story.complete(payment, story.paid(payment), Disposition.SETTLED_INVOICE).proof();
              var settlement = invoice.settle(proof, story.bought(invoice, active));
              store().invoices().settle(settlement, FiscalYear.at(story.now()), story.now());
              APosting.ofSettlement(invoice, proof, story.now()).ifPresent(store().ledger()::post);
              store().subscriptions().replace(active, active.bill());
            });
  }

  private Optional<Subscription> found(Subscription subscription) {
    return store().subscriptions().find(subscription.id());
  }

  @Test
  default void a_change_to_add_ons_is_kept_as_it_was_paid() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Selection with = twoAddOns(active);

    Subscription.Active changed = bought(story.later(Duration.ofDays(3)), active, with);

    assertThat(changed.agreement().selection()).isEqualTo(with);
    assertThat(found(active)).contains(changed);
    assertThat(store().invoices().find(changed.paid().paidBy()).orElseThrow().request().purpose())
        .isEqualTo(AWorking.change(active, with));
  }

  @Test
  default void add_ons_that_are_chosen_for_later_are_kept() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Selection with = twoAddOns(active);
    Subscription.Payable later = active.agree(active.agreement().scheduling(with));

    store().write(() -> store().subscriptions().replace(active, later));

    assertThat(found(active)).contains(later);
  }

  @Test
  default void a_step_keeps_add_ons() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Subscription.Active changed =
        bought(story.later(Duration.ofDays(3)), active, twoAddOns(active));
    Instant end = changed.paid().time().endsAt();
    Subscription late = changed.turn(Deadlines.DEFAULT.grace());
    Invoice.Open offer =
        AnInvoice.of(late)
            .buying(new Purpose.Time(changed.agreement().renewed(), 1))
            .issuedAt(end)
            .open();
    Step step =
        new Step(
            changed,
            late,
            Optional.empty(),
            Optional.empty(),
            Optional.of(offer),
            List.of(),
            List.of());

    assertThat(store().due().take(List.of(step))).isOne();

    assertThat(found(active)).contains(late);
    assertThat(late.agreement().selection().addOns()).hasSize(2);
    assertThat(store().invoices().open(active.id())).contains(offer);
  }

  @Test
  default void what_is_bought_once_changes_nothing_and_is_no_time() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    int purchases = store().invoices().purchases(active.id(), story.now()).size();
    AddOn once = published(AnAddOn.once());
    var purpose = new Purpose.Once(active.agreement().selection(), AnAddOn.pinned(once, 2));
    Invoice.Open invoice = asks(story.later(Duration.ofDays(1)), active, purpose);
    assertThat(store().invoices().open(active.id())).contains(invoice);

    delivers(story, invoice, active);

    var paid = (Invoice.Paid) store().invoices().find(invoice.id()).orElseThrow();
    assertThat(paid.bought()).isEqualTo(story.bought(invoice, active));
    assertThat(paid.times()).containsExactly(Optional.empty());
    assertThat(found(active)).contains(active.bill());
    assertThat(store().invoices().purchases(active.id(), story.now().minusSeconds(1)))
        .hasSize(purchases);
  }

  @Test
  default void quotes_say_add_ons() {
    Story story = Story.in(store());
    Subscription.Active active = story.subscribesAndPays().subscription();
    Selection with = twoAddOns(active);
    Charges charges =
        new Charges(List.of(new InvoiceLine("More", 2, Money.rupees(100), VatRate.NEPAL)));
    Effect once = new Effect.Once(with.addOns().getFirst(), charges, story.now());
    for (Effect effect : List.of(new Effect.AtOnce(charges, story.now()), once)) {
      QuoteId id = new QuoteId(AnId.uuid());
      Quote quote = new Quote(id, active.id(), with, effect, story.now().plusSeconds(60));
      store().write(() -> store().quotes().add(quote));

      assertThat(store().quotes().find(id)).contains(quote);
    }
  }
}
