package np.shulka.application.ledger;

import static java.util.stream.Collectors.toMap;
import static np.shulka.domain.ledger.Account.DEFERRED_REVENUE;
import static np.shulka.domain.ledger.Account.GATEWAY_CASH;
import static np.shulka.domain.ledger.Account.GATEWAY_FEES;
import static np.shulka.domain.ledger.Account.UNAPPLIED_MONEY;
import static np.shulka.domain.ledger.Account.VAT_PAYABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.work.Page;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Balance;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What every {@link Ledger} does with postings (I3). */
public interface LedgerContract {
  Store store();

  private Page<Posting> of(SubscriberId subscriber, Page.Request page) {
    var filter = new Ledger.Filter(Optional.empty(), Optional.of(subscriber));
    return store().ledger().list(filter, page);
  }

  private List<Posting> of(Story story) {
    return of(story.subscriber().id(), new Page.Request(200, Optional.empty())).items();
  }

  /** What lies on every account, on its own side. */
  private Map<Account, Long> balances() {
    return store().ledger().balances().stream()
        .collect(toMap(Balance::account, LedgerContract::onItsSide));
  }

  private static long onItsSide(Balance balance) {
    long paisa = balance.amount().paisa();
    return balance.side() == balance.account().normal() ? paisa : -paisa;
  }

  /** By how much more there is on an account than before. */
  private static long more(Account account, Map<Account, Long> now, Map<Account, Long> then) {
    return now.getOrDefault(account, 0L) - then.getOrDefault(account, 0L);
  }

  @Test
  default void a_posting_is_kept_as_it_was_made() {
    Story story = Story.in(store());
    Invoice.Paid invoice = story.subscribesAndPays().invoice();

    Posting kept = of(story).getFirst();

    assertThat(kept.occasion())
        .isEqualTo(new Occasion.InvoiceSettled(invoice.id(), invoice.proof().payment()));
    assertThat(kept.at()).isEqualTo(story.now());
    assertThat(kept.subscriber()).contains(story.subscriber().id());
    Invoice.Open open = new Invoice.Open(invoice.request());
    assertThat(kept.entries())
        .isEqualTo(
            APosting.ofSettlement(open, invoice.proof(), story.now()).orElseThrow().entries());
  }

  @Test
  default void every_account_has_a_balance_derived_from_entries() {
    Map<Account, Long> before = balances();

    Story.in(store()).subscribesAndPays();
    Map<Account, Long> after = balances();

    assertThat(store().ledger().balances())
        .extracting(Balance::account)
        .containsExactly(Account.values());
    assertThat(more(GATEWAY_CASH, after, before)).isEqualTo(109_610);
    assertThat(more(GATEWAY_FEES, after, before)).isEqualTo(3_390);
    assertThat(more(VAT_PAYABLE, after, before)).isEqualTo(13_000);
    assertThat(more(DEFERRED_REVENUE, after, before)).isEqualTo(100_000);
  }

  @Test
  default void unapplied_money_has_an_account_of_its_own() { // S13, S14
    Map<Account, Long> before = balances();
    Story story = Story.in(store());
    Payment.Initiated payment = story.checksOut();

    store().write(() -> story.complete(payment, story.paid(payment), Disposition.UNAPPLIED));

    assertThat(more(UNAPPLIED_MONEY, balances(), before)).isEqualTo(113_000);
    assertThat(of(story))
        .extracting(Posting::occasion)
        .containsExactly(new Occasion.MoneyUnapplied(payment.id()));
  }

  @Test
  default void lists_postings_newest_first_in_parts() {
    Story story = Story.in(store());
    var first = story.subscribesAndPays();
    var second = story.renews(first.subscription());
    SubscriberId mine = story.subscriber().id();

    Page<Posting> part = of(mine, new Page.Request(1, Optional.empty()));
    Page<Posting> rest = of(mine, new Page.Request(1, part.next()));

    assertThat(part.items().getFirst().occasion().aboutInvoice()).contains(second.invoice().id());
    assertThat(rest.items().getFirst().occasion().aboutInvoice()).contains(first.invoice().id());
    assertThat(rest.next()).isEmpty();
  }

  @Test
  default void lists_what_touches_an_account() {
    Story story = Story.in(store());
    story.subscribesAndPays();
    Optional<SubscriberId> mine = Optional.of(story.subscriber().id());
    Page.Request all = new Page.Request(200, Optional.empty());

    var touched = store().ledger().list(new Ledger.Filter(Optional.of(VAT_PAYABLE), mine), all);
    var others = store().ledger().list(new Ledger.Filter(Optional.of(UNAPPLIED_MONEY), mine), all);

    assertThat(touched.items()).isEqualTo(of(story));
    assertThat(others.items()).isEmpty();
    assertThat(store().ledger().list(Ledger.Filter.NONE, all).items()).isNotEmpty();
  }

  @Test
  default void what_is_rolled_back_was_not_posted() {
    Story story = Story.in(store());
    Payment.Initiated payment = story.checksOut();

    assertThatThrownBy(
            () ->
                store()
                    .write(
                        () -> {
                          story.complete(payment, story.paid(payment), Disposition.UNAPPLIED);
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");

    assertThat(of(story)).isEmpty();
  }

  @Test
  default void the_money_of_a_payment_is_posted_once() {
    Story story = Story.in(store());
    Invoice.Paid invoice = story.subscribesAndPays().invoice();
    PaymentId id = invoice.proof().payment().orElseThrow();
    var payment = (Payment.Completed) store().payments().find(id).orElseThrow();
    Posting twice = APosting.ofUnapplied(payment, story.now());

    assertThatThrownBy(() -> store().write(() -> store().ledger().post(twice)))
        .isInstanceOf(RuntimeException.class);

    assertThat(of(story)).hasSize(1);
  }

  @Test
  default void a_payment_without_its_posting_is_not_completed() {
    Story story = Story.in(store());
    Payment.Initiated payment = story.checksOut();
    var report = story.paid(payment);
    var completed = payment.complete(AReport.proofIn(report, payment), Disposition.UNAPPLIED);

    assertThatThrownBy(
            () ->
                store()
                    .write(
                        () -> {
                          store().payments().append(payment.id(), report);
                          store().payments().replace(payment, completed);
                        }))
        .isInstanceOf(RuntimeException.class);

    assertThat(store().payments().find(payment.id())).contains(payment);
  }

  @Test
  default void an_invoice_that_is_not_paid_has_no_revenue() {
    Story story = Story.in(store());
    Subscription.Incomplete subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    Payment.Initiated payment = story.letsPay(invoice);
    var proof = AReport.proofIn(story.paid(payment), payment);
    Posting early = APosting.ofSettlement(invoice, proof, story.now()).orElseThrow();

    assertThatThrownBy(() -> store().write(() -> store().ledger().post(early)))
        .isInstanceOf(RuntimeException.class);

    assertThat(of(story)).isEmpty();
  }
}
