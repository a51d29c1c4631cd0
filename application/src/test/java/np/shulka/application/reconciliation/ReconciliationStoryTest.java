package np.shulka.application.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.application.work.Page;
import np.shulka.application.work.World;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.reconciliation.Booked;
import np.shulka.domain.reconciliation.Flaw;
import np.shulka.domain.reconciliation.Reconciliation;
import np.shulka.domain.reconciliation.SettlementRow;
import np.shulka.domain.reconciliation.Told;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;

final class ReconciliationStoryTest {
  private final World world = new World();
  private final Plan plan = world.sells(APlan.onSale().costing(Money.rupees(1_000)));
  private final Reconciling asha = Reconciling.in(world);
  private int payers;

  private Payment.Initiated orders() {
    var started = world.starts(new Subject("payer-" + ++payers), plan);
    return (Payment.Initiated) started.payment().orElseThrow();
  }

  private static Pidx pidx(Payment.Initiated payment) {
    return ((GatewayLink.Web) payment.link()).pidx();
  }

  private Payment.Initiated pays() {
    Payment.Initiated payment = orders();
    world.gateway().till().pay(pidx(payment));
    return payment;
  }

  private Payment.Initiated settles() {
    Payment.Initiated payment = pays();
    world.verification().verify(new Hint.OfCheckout(pidx(payment), Optional.empty()));
    return payment;
  }

  private List<Booked> booked() {
    return world.store().ourBooks().booked(asha.always(), Optional.empty(), 1_000);
  }

  private List<SettlementRow> file() {
    List<SettlementRow> rows = new ArrayList<>();
    for (Booked one : booked()) {
      LocalDate day = one.at().atZone(ATime.NEPAL).toLocalDate();
      rows.add(
          new SettlementRow.Paid(rows.size() + 2, one.transaction(), one.gross(), one.fee(), day));
    }
    return rows;
  }

  @Test
  void the_same_on_both_sides_is_an_empty_report() {
    settles();
    orders();
    ReconciliationId id = asha.withGateway();

    Reconciliation done = asha.finish(id);
    assertThat(done).isInstanceOf(Reconciliation.Done.class);
    assertThat(done.progress().asked()).isEqualTo(2);
    assertThat(asha.report(id)).isEmpty();
    ReconciliationId file = asha.withFile(file());
    assertThat(asha.finish(file).progress().asked()).isEqualTo(2);
    assertThat(asha.report(file)).isEmpty();
  }

  @Test
  void exactly_what_differs_at_the_gateway_is_listed() {
    settles();
    Payment.Initiated stranded = pays();
    Payment.Initiated back = settles();
    world.gateway().till().refundInDashboard(pidx(back), Optional.empty());
    Payment.Initiated odd = orders();
    world.gateway().till().say(pidx(odd), GatewayStatus.UNRECOGNISED);
    ReconciliationId id = asha.withGateway();
    asha.finish(id);

    assertThat(asha.report(id))
        .extracting(told -> told.kind() + " " + told.about().payment().orElseThrow())
        .containsExactly(
            "paid-not-settled " + stranded.id(),
            "settled-not-paid " + back.id(),
            "unclear " + odd.id());
    Payment now = world.store().payments().find(stranded.id()).orElseThrow();
    assertThat(now).isInstanceOf(Payment.Initiated.class);
  }

  @Test
  void money_that_only_the_gateway_knows_is_listed_once() {
    var token = world.gateway().widgetTokenFor(Money.rupees(55));
    GatewayTransactionId stray = world.gateway().till().pay(token);
    pays();
    ReconciliationId id = asha.withGateway();
    asha.finish(id);

    assertThat(asha.kinds(id)).containsExactly("paid-not-settled", "unknown-to-us");
    assertThat(asha.report(id).getLast().about().transaction()).contains(stray);
  }

  @Test
  void a_short_outage_is_waited_for() {
    settles();
    pays();
    for (int i = 0; i < 4; i++) world.gateway().failNext(Fault.UNAVAILABLE);
    ReconciliationId id = asha.withGateway();
    asha.finish(id);

    assertThat(asha.kinds(id)).containsExactly("paid-not-settled");
  }

  @Test
  void a_long_outage_is_told_of_each_attempt() {
    settles();
    pays();
    world.gateway().goDown();
    ReconciliationId id = asha.withGateway();

    assertThat(asha.finish(id)).isInstanceOf(Reconciliation.Done.class);
    assertThat(asha.kinds(id)).containsExactly("not-asked", "not-asked", "list-not-read");
  }

  @Test
  void what_is_settled_meanwhile_is_no_difference() {
    Payment.Initiated payment = pays();
    world
        .gateway()
        .beforeReply(
            () -> {
              world.gateway().beforeReply(() -> {});
              world.verification().verify(new Hint.OfCheckout(pidx(payment), Optional.empty()));
            });
    ReconciliationId id = asha.withGateway();
    asha.finish(id);

    assertThat(asha.report(id)).isEmpty();
  }

  @Test
  void exactly_what_differs_in_the_file_is_listed() {
    for (int i = 0; i < 5; i++) settles();
    List<SettlementRow> rows = file();
    var first = (SettlementRow.Paid) rows.get(0);
    rows.set(0, paid(2, first.transaction(), first.amount().plus(Money.paisa(1)), first));
    rows.remove(1);
    var last = (SettlementRow.Paid) rows.getLast();
    rows.add(paid(20, last.transaction(), last.amount(), last));
    rows.add(paid(21, new GatewayTransactionId("stray"), Money.rupees(9), last));
    rows.add(
        new SettlementRow.Unreadable(
            22, Flaw.Kind.TOO_FEW_CELLS.with(Map.of("cells", "2", "expected", "4"))));
    ReconciliationId id = asha.withFile(rows);
    Reconciliation done = asha.finish(id);

    assertThat(asha.kinds(id))
        .containsExactly(
            "file-amount-differs", "twice-in-file", "unknown-to-us", "bad-row", "not-in-file");
    assertThat(done.progress().found()).isEqualTo(5);
    assertThat(done.progress().asked()).isEqualTo(done.progress().of());
  }

  private static SettlementRow paid(
      int line, GatewayTransactionId transaction, Money amount, SettlementRow.Paid like) {
    return new SettlementRow.Paid(line, transaction, amount, like.fee(), like.paidOn());
  }

  @Test
  void another_node_goes_on_where_one_died() {
    for (int i = 0; i < 30; i++) pays();
    ReconciliationId id = asha.withGateway();
    int[] asked = {0};
    world
        .gateway()
        .beforeReply(
            () -> {
              if (++asked[0] == 25) throw new NodeDied();
            });

    assertThatThrownBy(asha::round).isInstanceOf(NodeDied.class);
    Reconciliation half = world.store().reconciliations().find(id).orElseThrow();
    assertThat(half.progress().asked()).isEqualTo(20);
    assertThat(asha.round()).as("its lease is not over").isFalse();
    world.later(Duration.ofMinutes(3));
    asha.finish(id);
    assertThat(asha.report(id)).hasSize(30).extracting(Told::about).doesNotHaveDuplicates();
  }

  @Test
  void a_file_that_breaks_off_begins_nothing() {
    Iterator<SettlementRow> broken =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            throw new NodeDied();
          }

          @Override
          public SettlementRow next() {
            throw new NodeDied();
          }
        };
    var comparing = new CompareWithSettlement(Reconciling.books(world.store()), world.setting());

    assertThatThrownBy(() -> comparing.compare(Reconciling.ASHA, asha.always(), broken))
        .isInstanceOf(NodeDied.class);
    assertThat(world.store().reconciliations().all(page()).items()).isEmpty();
  }

  @Test
  void who_began_it_is_written_down() {
    ReconciliationId id = asha.withGateway();

    var log = world.store().audit();
    var search = new AuditLog.Search(Optional.empty(), Optional.of("reconciliation.started"));
    assertThat(log.list(search, page()).items())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo(Reconciling.ASHA.actor());
              assertThat(entry.target()).isEqualTo("reconciliation " + id);
            });
  }

  private static Page.Request page() {
    return new Page.Request(10, Optional.empty());
  }

  /** The process is gone. */
  private static final class NodeDied extends Error {
    private static final long serialVersionUID = 1L;
  }
}
