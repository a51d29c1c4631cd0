package np.shulka.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.InvoiceLine;
import np.shulka.domain.invoice.SetOff;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.Money;
import np.shulka.domain.money.VatRate;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** How every {@link Ledger} says that a subscriber stands (S13, S22). */
public interface StandingContract {
  Money ALL_OF_IT = Money.rupees(1_130);

  Store store();

  private Standing standing(Story story) {
    return store().ledger().standing(story.subscriber().id());
  }

  private static Invoice.Open asking(
      Subscription subscription, Money taxable, Money fromAccount, Money arrears) {
    InvoiceLine line = new InvoiceLine("Pro", 1, taxable, VatRate.NEPAL);
    SetOff setOff = new SetOff(List.of(), fromAccount, arrears);
    return AnInvoice.of(subscription)
        .charging(new Charges(List.of(line), Optional.empty(), setOff))
        .open();
  }

  private Invoice.Open usingUp(Subscription subscription) {
    return asking(subscription, Money.rupees(1_000), ALL_OF_IT, Money.ZERO);
  }

  private void add(Invoice.Open invoice) {
    store().write(() -> store().invoices().add(invoice));
  }

  @Test
  default void whoever_has_and_owes_nothing_is_even() {
    Story story = Story.in(store());
    story.subscribesAndPays();

    assertThat(standing(story)).isEqualTo(Standing.EVEN);
  }

  @Test
  default void s13_money_that_is_credited_counts_once() {
    Story story = Story.in(store());

    var money = story.isCredited();

    assertThat(standing(story)).isEqualTo(new Standing(ALL_OF_IT, Money.ZERO));
    assertThat(store().payments().find(money.id())).contains(money);
    assertThatThrownBy(
            () -> store().write(() -> store().ledger().post(APosting.ofCredit(money, story.now()))))
        .isInstanceOf(RuntimeException.class);
    assertThat(standing(story).credit()).isEqualTo(ALL_OF_IT);
  }

  @Test
  default void s22_what_is_carried_is_owed() {
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open little = asking(subscription, Money.paisa(435), Money.ZERO, Money.ZERO);
    add(little);

    store().write(() -> story.settle(SettlementProof.carried(little.due()), little, subscription));

    assertThat(standing(story)).isEqualTo(new Standing(Money.ZERO, Money.paisa(492)));
  }

  @Test
  default void an_open_request_takes_up_credit_until_it_is_taken_back() {
    Story story = Story.in(store());
    story.isCredited();
    Invoice.Open open = usingUp(story.alsoTakes(APlan.onSale()).subscribes());

    add(open);
    assertThat(standing(story)).isEqualTo(Standing.EVEN);
    store().write(() -> store().invoices().replace(open, open.close(story.now())));

    assertThat(standing(story).credit()).isEqualTo(ALL_OF_IT);
  }

  @Test
  default void credit_that_paid_an_invoice_is_used_up() {
    Story story = Story.in(store());
    story.isCredited();
    Story other = story.alsoTakes(APlan.onSale());
    Subscription.Incomplete subscription = other.subscribes();
    Invoice.Open open = usingUp(subscription);
    add(open);

    store().write(() -> other.settlesItself(open, subscription));

    assertThat(standing(story)).isEqualTo(Standing.EVEN);
  }

  @Test
  default void two_open_requests_do_not_take_up_the_same_credit() {
    Story story = Story.in(store());
    story.isCredited();
    List<Invoice.Open> both =
        List.of(
            usingUp(story.alsoTakes(APlan.onSale()).subscribes()),
            usingUp(story.alsoTakes(APlan.onSale()).subscribes()));

    assertThat(Race.winners(2, one -> add(both.get(one)))).isEqualTo(1);

    assertThat(standing(story)).isEqualTo(Standing.EVEN);
  }

  @Test
  default void nobody_takes_up_what_is_not_there() {
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();

    assertThatThrownBy(() -> add(usingUp(subscription))).isInstanceOf(LostRace.class);
    Invoice.Open owed = asking(subscription, Money.rupees(1_000), Money.ZERO, Money.paisa(1));
    assertThatThrownBy(() -> add(owed)).isInstanceOf(LostRace.class);
  }
}
