package np.shulka.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import np.shulka.application.payment.PaymentSearch.Standing;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Race;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Held;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Why;
import np.shulka.domain.payment.WidgetToken;
import org.junit.jupiter.api.Test;

/** What every {@link Payments} does with the attempts it keeps. */
public interface PaymentsContract {

  Store store();

  @Test
  default void finds_an_attempt_in_every_state_as_it_was_written() {
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    Payment.Created created = story.attempts(invoice);
    assertFound(created);
    Payment.Initiated initiated =
        story.becomes(created, created.initiate(APayment.web(story.now()), story.now()));
    assertFound(initiated);
    Payment.Initiated asked = story.becomes(initiated, initiated.askAgain(story.now()));
    assertFound(asked);
    StatedStatus unsure = new StatedStatus(GatewayStatus.UNRECOGNISED, "Frobnicated");
    Payment.Watched held = story.becomes(asked, asked.hold(unsure, story.now()));
    assertFound(held);
    StatedStatus no = AReport.stated(GatewayStatus.CANCELLED);
    Payment.Closed closed = story.becomes(held, held.close(no, story.now()));
    assertFound(closed);
    assertFound(story.becomes(closed, closed.quarantine(Held.REFUNDED_AT_ONCE.why(), story.now())));
  }

  @Test
  default void searches_by_standing_and_time() {
    Instant then =
        Instant.parse("2031-05-01T00:00:00Z")
            .plusMillis(ThreadLocalRandom.current().nextInt(1, 1_000_000_000));
    Story story = Story.in(store()).at(then);
    Payment.Initiated open = story.checksOut();
    Payment.Initiated late = Story.in(store()).at(then).checksOut();
    Payment.Closed expired =
        story.becomes(late, late.close(AReport.stated(GatewayStatus.EXPIRED), then));

    assertThat(found(Optional.empty(), then, then.plusNanos(1_000))).containsExactly(expired, open);
    assertThat(found(Optional.of(Standing.EXPIRED), then, then.plusNanos(1_000)))
        .containsExactly(expired);
    assertThat(found(Optional.of(Standing.INITIATED), then, then.plusNanos(1_000)))
        .containsExactly(open);
    assertThat(found(Optional.of(Standing.CANCELLED), then, then.plusNanos(1_000))).isEmpty();
    assertThat(found(Optional.empty(), then.plusNanos(1_000), then.plusNanos(2_000))).isEmpty();
    assertThat(found(Optional.empty(), then.minusNanos(1_000), then)).isEmpty();
  }

  private List<Payment> found(Optional<Standing> standing, Instant from, Instant to) {
    var search = new PaymentSearch(standing, Optional.of(from), Optional.of(to));
    return store().payments().search(search, new Page.Request(200, Optional.empty())).items();
  }

  @Test
  default void payments_are_found_by_their_invoice_and_their_pidx() {
    Payment.Initiated wanted = Story.in(store()).checksOut();
    Payment.Initiated other = Story.in(store()).checksOut();
    Optional<Instant> always = Optional.empty();
    var invoice = Optional.of(wanted.attempt().purpose().invoice());
    var pidx = other.link().reference().map(Pidx.class::cast);
    var page = new Page.Request(200, Optional.empty());

    var ofInvoice = new PaymentSearch(Optional.empty(), always, always, invoice, Optional.empty());
    var called = new PaymentSearch(Optional.empty(), always, always, Optional.empty(), pidx);
    var both = new PaymentSearch(Optional.empty(), always, always, invoice, pidx);

    assertThat(store().payments().search(ofInvoice, page).items()).containsExactly(wanted);
    assertThat(store().payments().search(called, page).items()).containsExactly(other);
    assertThat(store().payments().search(both, page).items()).isEmpty();
  }

  @Test
  default void quarantine_ends_in_every_way_that_an_answer_can_mean() {
    assertLeaves(held -> held.giveBack(AReport.stated(GatewayStatus.REFUNDED), held.since()));
    assertLeaves(held -> held.close(AReport.stated(GatewayStatus.EXPIRED), held.since()));
    assertLeaves(held -> held.hold(AReport.stated(GatewayStatus.PENDING), held.since()));
    assertLeaves(held -> held.quarantine(Held.NO_TRANSACTION.why(), held.since()));
  }

  private void assertLeaves(Function<Payment.Mismatched, Payment> way) {
    Story story = Story.in(store());
    Payment.Mismatched held = quarantined(story, story.checksOut());
    assertFound(story.becomes(held, way.apply(held)));
  }

  @Test
  default void one_from_quarantine_counts_with_its_proof() {
    Story story = Story.in(store());
    var subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    Payment.Mismatched held = quarantined(story, story.letsPay(invoice));

    var settled = story.settles(held, invoice, subscription);

    var proof = (SettlementProof.Gateway) settled.invoice().proof();
    assertFound(held.complete(proof, Disposition.SETTLED_INVOICE));
  }

  private static Payment.Mismatched quarantined(Story story, Payment.Initiated payment) {
    Why why = Held.REFUNDED_AT_ONCE.why();
    return story.becomes(payment, payment.quarantine(why, story.now()));
  }

  @Test
  default void finds_money_that_was_given_back() {
    Story story = Story.in(store());
    Payment.Initiated payment = story.checksOut();
    StatedStatus back = AReport.stated(GatewayStatus.REFUNDED);

    assertFound(story.becomes(payment, payment.giveBack(back, story.now())));
  }

  @Test
  default void finds_a_completed_payment_with_its_proof() {
    Story story = Story.in(store());
    var subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    Payment.Initiated payment = story.letsPay(invoice);

    var proof =
        (SettlementProof.Gateway) story.settles(payment, invoice, subscription).invoice().proof();

    assertFound(payment.complete(proof, Disposition.SETTLED_INVOICE));
  }

  @Test
  default void finds_a_payment_in_the_widget_before_and_after_its_token() {
    Story story = Story.in(store());
    Payment.Created created = story.attemptsInWidget(story.owes(story.subscribes()));
    GatewayLink nameless = new GatewayLink.Widget(Optional.empty(), story.now());
    Payment.Initiated initiated = story.becomes(created, created.initiate(nameless, story.now()));
    assertFound(initiated);

    WidgetToken token = new WidgetToken("token-" + AnId.uuid());
    assertFound(story.becomes(initiated, initiated.confirmedInWidget(token, story.now())));
  }

  private void assertFound(Payment payment) {
    assertThat(store().payments().find(payment.id())).contains(payment);
  }

  @Test
  default void finds_a_payment_by_its_pidx() {
    Payment.Initiated payment = Story.in(store()).checksOut();
    Pidx pidx = (Pidx) payment.link().reference().orElseThrow();

    assertThat(store().payments().find(pidx)).contains(payment);
    assertThat(store().payments().find(new Pidx("pidx-of-nobody"))).isEmpty();
    assertThat(store().payments().find(AnId.ofPayment())).isEmpty();
  }

  @Test
  default void a_widget_token_is_bound_once() {
    WidgetToken token = new WidgetToken("token-" + AnId.uuid());
    confirmed(Story.in(store()), token);
    Story other = Story.in(store());

    assertThatThrownBy(() -> confirmed(other, token)).isInstanceOf(PidxAlreadyBound.class);
  }

  private static Payment confirmed(Story story, WidgetToken token) {
    Payment.Created created = story.attemptsInWidget(story.owes(story.subscribes()));
    GatewayLink nameless = new GatewayLink.Widget(Optional.empty(), story.now());
    Payment.Initiated initiated = story.becomes(created, created.initiate(nameless, story.now()));
    return story.becomes(initiated, initiated.confirmedInWidget(token, story.now()));
  }

  @Test
  default void a_stale_change_of_a_payment_loses() {
    Story story = Story.in(store());
    Payment.Initiated read = story.checksOut();
    Payment.Initiated first = story.becomes(read, read.askAgain(story.now()));
    StatedStatus no = AReport.stated(GatewayStatus.CANCELLED);

    assertThatThrownBy(() -> story.becomes(read, read.close(no, story.now())))
        .isInstanceOf(LostRace.class);

    assertFound(first);
  }

  @Test
  default void of_many_changes_at_once_one_wins() {
    Story story = Story.in(store());
    Payment.Initiated read = story.checksOut();

    assertThat(Race.winners(8, _ -> story.becomes(read, read.askAgain(story.now())))).isEqualTo(1);
  }

  @Test
  default void a_pidx_is_bound_once() { // A10
    Story story = Story.in(store());
    Payment.Initiated first = story.checksOut();
    Pidx pidx = (Pidx) first.link().reference().orElseThrow();
    Story other = Story.in(store());
    Payment.Created created = other.attempts(other.owes(other.subscribes()));

    assertThatThrownBy(
            () ->
                other.becomes(
                    created, created.initiate(APayment.web(pidx, other.now()), other.now())))
        .isInstanceOf(PidxAlreadyBound.class);

    assertThat(store().payments().find(pidx)).contains(first);
    assertFound(created);
  }

  @Test
  default void lists_payments_newest_first_in_parts() {
    Story story = Story.in(store());
    Invoice.Open invoice = story.owes(story.subscribes());
    Payment.Closed one = closed(story, story.letsPay(invoice));
    Payment.Closed two = closed(story, story.letsPay(invoice));
    Payment three = story.letsPay(invoice);
    var mine = story.subscriber().id();

    var part = store().payments().list(mine, new Page.Request(2, Optional.empty()));
    var rest = store().payments().list(mine, new Page.Request(2, part.next()));

    assertThat(part.items()).containsExactly(three, two);
    assertThat(rest).isEqualTo(new Page<>(List.of(one), Optional.empty()));
  }

  private static Payment.Closed closed(Story story, Payment.Watched payment) {
    StatedStatus no = AReport.stated(GatewayStatus.CANCELLED);
    return story.becomes(payment, payment.close(no, story.now()));
  }
}
