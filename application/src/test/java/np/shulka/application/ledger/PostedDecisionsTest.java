package np.shulka.application.ledger;

import static np.shulka.application.work.World.SITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import np.shulka.application.payment.Hint;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import org.junit.jupiter.api.Test;

/** What the use cases that move value post, in the transaction of what they do. */
final class PostedDecisionsTest {
  private static final Page.Request ALL = new Page.Request(200, Optional.empty());
  private final World world = new World();

  private List<Posting> posted() {
    return new ListPostings(world.store().ledger()).list(Ledger.Filter.NONE, ALL).items();
  }

  private void pays(Payment payment) {
    Payment.Watched watched = (Payment.Watched) payment;
    world.gateway().till().pay((Pidx) watched.link().reference().orElseThrow());
    world.verification().verify(new Hint.OfPayment(payment.id(), Optional.of(SITA)));
  }

  @Test
  void a_verified_payment_posts_what_it_bought_and_its_fee() {
    Plan plan = world.sells(APlan.onSale());
    Payment payment = world.starts(SITA, plan).payment().orElseThrow();

    pays(payment);

    Money fee = AReport.fee(payment.amount());
    assertThat(posted())
        .singleElement()
        .satisfies(
            posting -> {
              assertThat(posting.occasion().aboutPayment()).contains(payment.id());
              assertThat(posting.entries())
                  .contains(
                      new Entry(Account.GATEWAY_FEES, Side.DEBIT, fee),
                      new Entry(Account.GATEWAY_CASH, Side.DEBIT, payment.amount().minus(fee)));
            });
  }

  @Test
  void what_costs_nothing_posts_nothing() { // S22
    Plan free = world.sells(APlan.onSale().costing(Money.ZERO));

    Optional<Invoice> invoice = world.starts(SITA, free).invoice();

    assertThat(invoice).containsInstanceOf(Invoice.Paid.class);
    assertThat(posted()).isEmpty();
  }

  @Test
  void money_for_what_was_taken_back_is_posted_and_stranded() { // S13
    Plan plan = world.sells(APlan.onSale());
    var started = world.starts(SITA, plan);
    Payment payment = started.payment().orElseThrow();
    Invoice.Open invoice = (Invoice.Open) started.invoice().orElseThrow();
    var now = world.setting().now();
    world.store().write(() -> world.store().invoices().replace(invoice, invoice.close(now)));

    pays(payment);
    world.later(Duration.ofDays(5));

    assertThat(posted())
        .extracting(Posting::occasion)
        .containsExactly(new Occasion.MoneyUnapplied(payment.id()));
    var report = new ReportStrandedMoney(world.store().stranded(), world.clock()).report(ALL);
    assertThat(report.items())
        .singleElement()
        .satisfies(
            aged -> {
              assertThat(aged.money().payment()).isEqualTo(payment.id());
              assertThat(aged.money().amount()).isEqualTo(payment.amount());
              assertThat(aged.age()).isEqualTo(Duration.ofDays(5));
            });
  }
}
