package np.shulka.domain.ledger;

import static np.shulka.domain.ledger.Account.DEFERRED_REVENUE;
import static np.shulka.domain.ledger.Account.EARNED_REVENUE;
import static np.shulka.domain.ledger.Account.GATEWAY_CASH;
import static np.shulka.domain.ledger.Account.GATEWAY_FEES;
import static np.shulka.domain.ledger.Account.RECEIVABLES;
import static np.shulka.domain.ledger.Account.SUBSCRIBER_CREDIT;
import static np.shulka.domain.ledger.Account.UNAPPLIED_MONEY;
import static np.shulka.domain.ledger.Account.VAT_PAYABLE;
import static np.shulka.domain.ledger.Side.CREDIT;
import static np.shulka.domain.ledger.Side.DEBIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Charges;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Standing;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import org.junit.jupiter.api.Test;

final class BookkeepingTest {
  private static final Slip SLIP = new Slip(new PostingId(AnId.uuid()), ATime.NOW);
  private static final PaymentId PAYMENT = AnId.ofPayment();
  private final Invoice.Open invoice = AnInvoice.ofSomebody().costing(Money.rupees(1_000)).open();

  private static Entry debit(Account account, long paisa) {
    return new Entry(account, DEBIT, Money.paisa(paisa));
  }

  private static Entry credit(Account account, long paisa) {
    return new Entry(account, CREDIT, Money.paisa(paisa));
  }

  private static Receipt receipt(long gross, long fee) {
    return new Receipt(PAYMENT, Money.paisa(gross), Money.paisa(fee));
  }

  private static Optional<Receipt> paying(long gross, long fee) {
    return Optional.of(receipt(gross, fee));
  }

  @Test
  void a_settled_invoice_owes_tax_and_service() {
    Posting posting = Bookkeeping.settled(SLIP, invoice, paying(113_000, 3_390)).orElseThrow();

    assertThat(posting.occasion())
        .isEqualTo(new Occasion.InvoiceSettled(invoice.id(), Optional.of(PAYMENT)));
    assertThat(posting.subscriber()).contains(invoice.request().debtor().subscriber());
    assertThat(posting.entries())
        .containsExactly(
            debit(GATEWAY_CASH, 109_610),
            debit(GATEWAY_FEES, 3_390),
            credit(VAT_PAYABLE, 13_000),
            credit(DEFERRED_REVENUE, 100_000));
  }

  @Test
  void what_the_gateway_keeps_for_nothing_is_no_entry() {
    Posting posting = Bookkeeping.settled(SLIP, invoice, paying(113_000, 0)).orElseThrow();

    assertThat(posting.entries()).first().isEqualTo(debit(GATEWAY_CASH, 113_000));
    assertThat(posting.entries()).noneMatch(entry -> entry.account() == GATEWAY_FEES);
  }

  @Test
  void a_fee_above_the_amount_is_owed_to_the_gateway() {
    Posting posting = Bookkeeping.settled(SLIP, invoice, paying(113_000, 113_001)).orElseThrow();

    assertThat(posting.entries()).contains(credit(GATEWAY_CASH, 1), debit(GATEWAY_FEES, 113_001));
  }

  private Invoice.Open settingOff(List<Credit> credits, Standing standing) {
    Charges charges = invoice.request().charges().settingOff(credits, standing);
    return AnInvoice.ofSomebody().charging(charges).open();
  }

  @Test
  void credit_and_what_was_owed_before_are_parts_of_it() { // S22
    var standing = new Standing(Money.rupees(500), Money.paisa(492));

    Posting posting =
        Bookkeeping.settled(SLIP, settingOff(List.of(), standing), paying(63_492, 0)).orElseThrow();

    assertThat(posting.entries())
        .containsExactly(
            debit(GATEWAY_CASH, 63_492),
            debit(SUBSCRIBER_CREDIT, 50_000),
            credit(RECEIVABLES, 492),
            credit(VAT_PAYABLE, 13_000),
            credit(DEFERRED_REVENUE, 100_000));
  }

  @Test
  void what_is_given_back_is_owed_no_longer() { // S4
    var unused = new Credit(AnId.ofInvoice(), Money.paisa(51_613), Money.paisa(6_710));

    Posting posting =
        Bookkeeping.settled(SLIP, settingOff(List.of(unused), Standing.EVEN), paying(54_677, 0))
            .orElseThrow();

    assertThat(posting.entries())
        .containsExactly(
            debit(GATEWAY_CASH, 54_677),
            debit(VAT_PAYABLE, 6_710),
            debit(DEFERRED_REVENUE, 51_613),
            credit(VAT_PAYABLE, 13_000),
            credit(DEFERRED_REVENUE, 100_000));
  }

  @Test
  void more_given_back_than_is_asked_for_is_credit() { // S22
    var unused = new Credit(AnId.ofInvoice(), Money.rupees(2_000), Money.rupees(260));

    Posting posting =
        Bookkeeping.settled(SLIP, settingOff(List.of(unused), Standing.EVEN), Optional.empty())
            .orElseThrow();

    assertThat(posting.entries()).contains(credit(SUBSCRIBER_CREDIT, 113_000));
  }

  @Test
  void s22_what_is_too_little_for_the_gateway_is_carried() {
    Invoice.Open little = AnInvoice.ofSomebody().costing(Money.paisa(435)).open();

    Posting posting = Bookkeeping.settled(SLIP, little, Optional.empty()).orElseThrow();

    assertThat(posting.entries())
        .containsExactly(
            debit(RECEIVABLES, 492), credit(VAT_PAYABLE, 57), credit(DEFERRED_REVENUE, 435));
  }

  @Test
  void money_that_is_not_the_invoices_amount_does_not_settle_it() { // S15
    assertThatThrownBy(() -> Bookkeeping.settled(SLIP, invoice, paying(112_999, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1129.99");
  }

  @Test
  void an_invoice_of_nothing_posts_nothing() { // S22
    Invoice.Open nothing = AnInvoice.ofSomebody().costing(Money.ZERO).open();

    assertThat(Bookkeeping.settled(SLIP, nothing, Optional.empty())).isEmpty();
  }

  @Test
  void money_that_nothing_is_owed_for_stays_the_payers() { // S13, S14
    var subscriber = AnId.ofSubscriber();

    Posting posting = Bookkeeping.unapplied(SLIP, subscriber, receipt(113_000, 3_390));

    assertThat(posting.occasion()).isEqualTo(new Occasion.MoneyUnapplied(PAYMENT));
    assertThat(posting.entries())
        .containsExactly(
            debit(GATEWAY_CASH, 109_610),
            debit(GATEWAY_FEES, 3_390),
            credit(UNAPPLIED_MONEY, 113_000));
  }

  @Test
  void s13_what_its_payer_uses_becomes_credit() {
    var subscriber = AnId.ofSubscriber();

    Posting posting = Bookkeeping.credited(SLIP, subscriber, PAYMENT, Money.paisa(113_000));

    assertThat(posting.occasion()).isEqualTo(new Occasion.MoneyCredited(PAYMENT));
    assertThat(posting.subscriber()).contains(subscriber);
    assertThat(posting.entries())
        .containsExactly(debit(UNAPPLIED_MONEY, 113_000), credit(SUBSCRIBER_CREDIT, 113_000));
  }

  @Test
  void a_day_that_is_over_is_earned() {
    LocalDate day = LocalDate.of(2026, 2, 10);

    Posting posting = Bookkeeping.earned(SLIP, day, Money.paisa(3_571), Money.ZERO).orElseThrow();

    assertThat(posting.subscriber()).isEmpty();
    assertThat(posting.entries())
        .containsExactly(debit(DEFERRED_REVENUE, 3_571), credit(EARNED_REVENUE, 3_571));
    assertThat(Bookkeeping.earned(SLIP, day, Money.ZERO, Money.ZERO)).isEmpty();
  }

  @Test
  void a_day_takes_back_what_was_earned_too_early() {
    LocalDate day = LocalDate.of(2026, 2, 10);

    Posting posting =
        Bookkeeping.earned(SLIP, day, Money.paisa(100), Money.paisa(130)).orElseThrow();

    assertThat(posting.entries())
        .containsExactly(debit(EARNED_REVENUE, 30), credit(DEFERRED_REVENUE, 30));
  }

  @Test
  void a_posting_that_does_not_balance_cannot_be_made() { // I3
    var occasion = new Occasion.MoneyUnapplied(PAYMENT);
    List<Entry> uneven = List.of(debit(GATEWAY_CASH, 2), credit(UNAPPLIED_MONEY, 1));

    assertThatThrownBy(() -> new Posting(SLIP.id(), occasion, SLIP.at(), Optional.empty(), uneven))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Posting(SLIP.id(), occasion, SLIP.at(), Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> debit(GATEWAY_CASH, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_balance_is_on_its_heavier_side() {
    var heavy = new Balance(GATEWAY_CASH, Money.paisa(5), Money.paisa(7));
    var even = new Balance(GATEWAY_CASH, Money.paisa(5), Money.paisa(5));

    assertThat(heavy.side()).isEqualTo(CREDIT);
    assertThat(heavy.amount()).isEqualTo(Money.paisa(2));
    assertThat(even.side()).isEqualTo(DEBIT);
    assertThat(even.amount()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_posting_says_by_how_much_it_does_not_balance() { // I3
    List<Entry> uneven = List.of(debit(GATEWAY_CASH, 2), credit(UNAPPLIED_MONEY, 1));
    var occasion = new Occasion.MoneyUnapplied(PAYMENT);

    assertThatThrownBy(() -> new Posting(SLIP.id(), occasion, SLIP.at(), Optional.empty(), uneven))
        .hasMessage("debits of Rs 0.02, credits of Rs 0.01");
  }

  @Test
  void a_fact_is_about_what_it_was_told_of() {
    var settled = new Occasion.InvoiceSettled(invoice.id(), Optional.of(PAYMENT));
    var earned = new Occasion.RevenueRecognised(LocalDate.of(2026, 2, 10));

    assertThat(settled.aboutPayment()).contains(PAYMENT);
    assertThat(settled.aboutInvoice()).contains(invoice.id());
    assertThat(new Occasion.MoneyUnapplied(PAYMENT).aboutPayment()).contains(PAYMENT);
    assertThat(new Occasion.MoneyUnapplied(PAYMENT).aboutInvoice()).isEmpty();
    assertThat(earned.aboutPayment()).isEmpty();
    assertThat(earned.aboutInvoice()).isEmpty();
  }
}
