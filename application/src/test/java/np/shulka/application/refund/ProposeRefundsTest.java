package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.audit.AuditEntry;
import np.shulka.application.audit.AuditLog;
import np.shulka.application.dunning.Notice;
import np.shulka.application.payment.CreditUnappliedMoney;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.payment.RefundReply;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.refund.RequestRefund.Outcome;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.World;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.refund.Effect;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscriber.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Money that nobody used for 72 hours, and that nobody asked back (S13, S24). */
final class ProposeRefundsTest extends RefundStory {
  private static final Duration TIME = Duration.ofDays(3);
  private static final Page.Request ALL = new Page.Request(9, Optional.empty());

  private ProposeRefunds proposing() {
    return new ProposeRefunds(world.refunds(), world.setting());
  }

  private Payment.Completed lateMoney() {
    return paysTwice(buys());
  }

  private Refund.AwaitingApproval proposed(Payment money) {
    assertThat(proposing().propose(20)).isOne();
    return (Refund.AwaitingApproval) refunds(money).getFirst();
  }

  private List<Refund> refunds(Payment money) {
    return world.store().refunds().of(money.id());
  }

  private Refund approves(Refund waiting, Optional<String> number) {
    var approving = new ApproveRefund(world.refunds(), world.gateway(), world.setting());
    approving.approve(BINA, waiting.id(), number);
    return now(waiting);
  }

  private void declines(Refund waiting) {
    new DeclineRefund(world.refunds(), world.setting()).decline(BINA, waiting.id());
    assertThat(now(waiting)).isInstanceOf(Refund.Rejected.class);
  }

  private Disposition disposition(Payment money) {
    return ((Payment.Completed) world.store().payments().find(money.id()).orElseThrow())
        .disposition();
  }

  @Test
  void s13_after_72_hours_it_is_proposed_to_go_back() {
    Payment.Completed money = lateMoney();
    world.later(TIME.minusMillis(1));
    assertThat(proposing().propose(20)).isZero();
    assertThat(disposition(money)).isEqualTo(Disposition.UNAPPLIED);

    world.later(Duration.ofMillis(1));
    Refund.AwaitingApproval proposal = proposed(money);

    assertThat(((Origin.Asked) proposal.intent().origin()).by()).isEqualTo(Subject.SHULKA);
    assertThat(proposal.intent().amount()).isEqualTo(money.amount());
    assertThat(proposal.intent().effect()).isEqualTo(Effect.KEEP);
    assertThat(disposition(money)).isEqualTo(Disposition.REFUNDED);
    assertThat(back(money)).isEqualTo(Money.ZERO);
    assertThat(on(Account.UNAPPLIED_MONEY)).isEqualTo(money.amount());
    assertThat(proposing().propose(20)).isZero();
  }

  @Test
  void it_is_written_down_that_nobody_asked() {
    Payment.Completed money = lateMoney();
    world.later(TIME);
    Refund proposal = proposed(money);

    var search = new AuditLog.Search(Optional.empty(), Optional.of("refund.proposed"));
    AuditEntry entry = world.store().audit().list(search, ALL).items().getFirst();
    assertThat(entry.actor()).isEqualTo(Subject.SHULKA);
    assertThat(entry.reason()).isEmpty();
    assertThat(entry.target()).isEqualTo("refund " + proposal.id());
    assertThat(entry.change().after()).containsEntry("amount", money.amount().paisa());
  }

  @Test
  void s13_it_goes_back_when_somebody_agrees_and_without_a_note() {
    Payment.Completed money = lateMoney();
    world.later(TIME);
    Refund proposal = proposed(money);
    assertThat(later(proposal, Duration.ofDays(30))).isEqualTo(proposal);

    assertThat(approves(proposal, Optional.empty())).isInstanceOf(Refund.Confirmed.class);

    assertThat(back(money)).isEqualTo(money.amount());
    assertThat(on(Account.UNAPPLIED_MONEY)).isEqualTo(Money.ZERO);
    assertThat(world.store().notes().of(proposal.id())).isEmpty();
    assertThat(world.told(World.SITA)).endsWith("refund.confirmed");
    var payer = money.attempt().purpose().subscriber();
    assertThat(world.store().noticesTo(payer).getLast().notice().kind())
        .isEqualTo(Notice.Kind.REFUNDED);
  }

  @Test
  void s13_what_was_declined_is_never_proposed_again() {
    Payment.Completed money = lateMoney();
    world.later(TIME);
    declines(proposed(money));

    world.later(Duration.ofDays(400));
    assertThat(proposing().propose(20)).isZero();
    assertThat(refunds(money)).hasSize(1);
    assertThat(disposition(money)).isEqualTo(Disposition.UNAPPLIED);
    assertThat(made(wants(money, Optional.empty(), Effect.KEEP)))
        .isInstanceOf(Refund.Confirmed.class);
  }

  @Test
  void s13_what_an_operator_asked_for_is_not_proposed() {
    Payment.Completed money = lateMoney();
    world.gateway().takesRefunds(false);
    made(wants(money, Optional.empty(), Effect.KEEP));
    world.later(TIME.plusDays(1));

    assertThat(proposing().propose(20)).isZero();
    assertThat(refunds(money)).hasSize(1);
  }

  @Test
  void s24_while_it_is_proposed_nobody_else_asks_for_it() {
    Payment.Completed money = lateMoney();
    world.later(TIME);
    proposed(money);

    assertThat(wants(money, Optional.empty(), Effect.KEEP))
        .isInstanceOf(Outcome.NotRefundable.class);
  }

  /** Its payer had their time; an operator may still make it credit, once it is declined. */
  @Test
  void s13_what_is_proposed_is_not_used_nor_what_was_declined() {
    Payment.Completed money = lateMoney();
    world.later(TIME);
    Refund proposal = proposed(money);

    assertThat(world.using().use(World.SITA, money.id()))
        .isInstanceOf(UseUnappliedMoney.Outcome.NotUnapplied.class);
    assertThat(world.crediting().credit(ASHA, money.id()))
        .isInstanceOf(CreditUnappliedMoney.Outcome.NotUnapplied.class);
    declines(proposal);
    assertThat(world.using().use(World.SITA, money.id()))
        .isInstanceOf(UseUnappliedMoney.Outcome.NotSentBack.class);
    assertThat(world.crediting().credit(ASHA, money.id()))
        .isInstanceOf(CreditUnappliedMoney.Outcome.Credited.class);
  }

  @Test
  void s13_what_was_used_in_time_is_not_proposed() {
    Payment.Completed money = lateMoney();
    world.later(TIME.minusMinutes(1));
    assertThat(world.using().use(World.SITA, money.id()))
        .isInstanceOf(UseUnappliedMoney.Outcome.Used.class);
    world.later(TIME);

    assertThat(proposing().propose(20)).isZero();
    assertThat(refunds(money)).isEmpty();
  }

  @Test
  void s25_two_nodes_propose_it_once() {
    Payment.Completed money = lateMoney();
    int alerts = world.alerts().raised().size();
    world.later(TIME);

    Race.of(4, _ -> proposing().propose(20));

    assertThat(refunds(money)).hasSize(1);
    assertThat(world.alerts().raised()).hasSize(alerts);
  }

  /** Where a bank paid nothing goes back without it (K8). */
  @Test
  void s18_who_agrees_says_the_number_of_the_payer() {
    Payment.Completed money = lateMoney();
    world.later(TIME);
    Refund proposal = proposed(money);
    PaymentGatewayPort bank =
        Around.port(
            PaymentGatewayPort.class,
            world.gateway(),
            Map.of("refund", ProposeRefundsTest::withNumber));
    var approving = new ApproveRefund(world.refunds(), bank, world.setting());

    approving.approve(BINA, proposal.id(), Optional.of("9800000001"));

    assertThat(now(proposal)).isInstanceOf(Refund.Confirmed.class);
    assertThat(((Origin.Asked) now(proposal).intent().origin()).mobile()).isEmpty();
  }

  private static Object withNumber(Invocation order) {
    boolean known = ((RefundOrder) order.arguments().getFirst()).mobile().isPresent();
    return known
        ? order.proceed()
        : new RefundReply.Refused("mobile: required", new RawAnswer(400, "", Instant.EPOCH));
  }

  static List<RuntimeException> failures() {
    return List.of(new IllegalStateException("no"), tooSlow());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void one_that_fails_keeps_nobody_waiting(RuntimeException failure) {
    Payment.Completed money = lateMoney();
    int alerts = world.alerts().raised().size();
    world.later(TIME);
    RefundBooks failing = failingRefunds("add", failure);

    assertThat(new ProposeRefunds(failing, world.setting()).propose(20)).isOne();

    assertThat(world.alerts().raised()).hasSize(alerts + 1);
    assertThat(disposition(money)).isEqualTo(Disposition.UNAPPLIED);
    assertThat(proposing().propose(20)).isZero();
    world.later(Duration.ofMinutes(3));
    proposed(money);
  }
}
