package np.shulka.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import np.shulka.application.payment.CancelSubscription.When;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.refund.Effect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * S25: what two want of one subscription, one after the other, the other way round, and at once.
 * Whoever loses, no money is lost or counted twice.
 */
public interface PairsContract {
  Money PART = Money.rupees(300);
  Page.Request ALL = new Page.Request(200, Optional.empty());

  Store store();

  /** What somebody does. */
  enum Act {
    RENEW,
    UPGRADE,
    MIGRATE,
    CANCEL_NOW,
    CANCEL_AT_THE_END,
    PAUSE,
    PAY,
    COME_BACK,
    EXPIRE,
    CLOSE_THE_REQUEST,
    SWEEP,
    REFUND,
    REFUND_A_PART;

    /** What can be done only while a request is being paid. */
    private static final Set<Act> OF_WHAT_IS_BEING_PAID =
        Set.of(PAY, COME_BACK, EXPIRE, CLOSE_THE_REQUEST, SWEEP);

    private void by(Rivalry rivalry) {
      switch (this) {
        case RENEW -> rivalry.renews();
        case UPGRADE -> rivalry.upgrades();
        case MIGRATE -> rivalry.isMigrated();
        case CANCEL_NOW -> rivalry.cancels(When.NOW);
        case CANCEL_AT_THE_END -> rivalry.cancels(When.PERIOD_END);
        case PAUSE -> rivalry.pauses();
        case PAY, COME_BACK -> rivalry.pays();
        case EXPIRE -> rivalry.expires();
        case CLOSE_THE_REQUEST -> rivalry.closesTheRequest();
        case SWEEP -> rivalry.sweeps();
        case REFUND -> rivalry.isRefunded(Optional.empty(), Effect.END_NOW);
        case REFUND_A_PART -> rivalry.isRefunded(Optional.of(PART), Effect.KEEP);
      }
    }
  }

  /** The pairs of S25, and a few more. */
  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(Act.RENEW, Act.CANCEL_NOW),
        Arguments.of(Act.RENEW, Act.CANCEL_AT_THE_END),
        Arguments.of(Act.RENEW, Act.UPGRADE),
        Arguments.of(Act.RENEW, Act.RENEW),
        Arguments.of(Act.UPGRADE, Act.UPGRADE),
        Arguments.of(Act.UPGRADE, Act.CANCEL_NOW),
        Arguments.of(Act.MIGRATE, Act.RENEW),
        Arguments.of(Act.MIGRATE, Act.UPGRADE),
        Arguments.of(Act.MIGRATE, Act.PAY),
        Arguments.of(Act.MIGRATE, Act.MIGRATE),
        Arguments.of(Act.PAUSE, Act.RENEW),
        Arguments.of(Act.PAUSE, Act.UPGRADE),
        Arguments.of(Act.PAY, Act.EXPIRE),
        Arguments.of(Act.PAY, Act.CANCEL_NOW),
        Arguments.of(Act.CLOSE_THE_REQUEST, Act.COME_BACK),
        Arguments.of(Act.SWEEP, Act.SWEEP),
        Arguments.of(Act.PAY, Act.REFUND),
        Arguments.of(Act.PAY, Act.REFUND_A_PART),
        Arguments.of(Act.REFUND, Act.REFUND),
        Arguments.of(Act.REFUND, Act.REFUND_A_PART),
        Arguments.of(Act.REFUND_A_PART, Act.REFUND_A_PART),
        Arguments.of(Act.REFUND, Act.CANCEL_NOW),
        Arguments.of(Act.REFUND, Act.UPGRADE),
        Arguments.of(Act.REFUND, Act.PAUSE),
        Arguments.of(Act.REFUND, Act.RENEW));
  }

  @ParameterizedTest(name = "S25 {0}, then {1}")
  @MethodSource("np.shulka.application.payment.PairsContract#pairs")
  default void s25_one_after_the_other(Act first, Act second) {
    Rivalry rivalry = between(first, second);

    first.by(rivalry);
    second.by(rivalry);

    requireSound(rivalry);
  }

  @ParameterizedTest(name = "S25 {1}, then {0}")
  @MethodSource("np.shulka.application.payment.PairsContract#pairs")
  default void s25_the_other_way_round(Act second, Act first) {
    Rivalry rivalry = between(first, second);

    first.by(rivalry);
    second.by(rivalry);

    requireSound(rivalry);
  }

  @ParameterizedTest(name = "S25 {0} and {1} at once")
  @MethodSource("np.shulka.application.payment.PairsContract#pairs")
  default void s25_at_once(Act one, Act other) {
    Rivalry rivalry = between(one, other);
    List<Act> acts = List.of(one, other);

    Race.winners(2, number -> acts.get(number).by(rivalry));

    requireSound(rivalry);
  }

  private Rivalry between(Act first, Act second) {
    Rivalry rivalry = new Rivalry(store());
    boolean paying = Stream.of(first, second).anyMatch(Act.OF_WHAT_IS_BEING_PAID::contains);
    if (paying) rivalry.isBeingPaid();
    return rivalry;
  }

  private void requireSound(Rivalry rivalry) {
    rivalry.comesToRest();
    List<Payment> payments = store().payments().list(rivalry.subscriber(), ALL).items();
    List<Invoice> invoices = store().invoices().list(rivalry.subscriber(), ALL).items();

    assertThat(invoices.stream().filter(Invoice.Open.class::isInstance)).hasSizeLessThan(2);
    assertThat(invoices).map(Invoice::request).allMatch(rivalry::isOfItsVersion);
    List<Payment.Completed> counted =
        payments.stream()
            .filter(Payment.Completed.class::isInstance)
            .map(Payment.Completed.class::cast)
            .toList();
    assertThat(counted).map(Payment::id).containsAll(rivalry.paid());
    assertThat(settling(counted)).doesNotHaveDuplicates();
    assertThat(settling(counted)).containsExactlyInAnyOrderElementsOf(settled(invoices));
    assertThat(store().ledger().standing(rivalry.subscriber()).credit())
        .isGreaterThanOrEqualTo(Money.ZERO);
    assertThat(rivalry.givenBack()).isLessThanOrEqualTo(rivalry.paidFirst());
    assertThat(rivalry.refunded()).isEqualTo(rivalry.givenBack());
  }

  private static List<String> settling(List<Payment.Completed> counted) {
    return counted.stream()
        .filter(payment -> payment.disposition() == Disposition.SETTLED_INVOICE)
        .map(payment -> payment.attempt().purpose().invoice() + " " + payment.amount())
        .toList();
  }

  private static List<String> settled(List<Invoice> invoices) {
    return invoices.stream()
        .filter(Invoice.Paid.class::isInstance)
        .map(Invoice.Paid.class::cast)
        .filter(paid -> paid.proof() instanceof SettlementProof.Gateway)
        .map(paid -> paid.id() + " " + paid.request().charges().due())
        .toList();
  }
}
