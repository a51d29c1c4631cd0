package np.shulka.application.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Story;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Creditable;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.reconciliation.GivenBack;
import np.shulka.domain.refund.ARefund;
import np.shulka.domain.refund.Origin;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.refund.Stuck;
import org.junit.jupiter.api.Test;

/** What a change set off of a payment goes back of that payment, for the change's invoice (S4). */
public interface SetOffContract extends RefundsContract {
  Money MOST = Money.rupees(565);

  /** Rs 565.00 of what was paid first were set off against what a change cost. */
  record Changed(Paid paid, Invoice.Paid by) {
    Refund.Requested of(Money amount) {
      return of(by.id(), Creditable.of(by, List.of(), List.of()).part(amount));
    }

    Refund.Requested of(InvoiceId invoice, Credit note) {
      return ARefund.of(paid.payment()).amounting(note.gross()).back(invoice, note).requested();
    }
  }

  private Changed changed() {
    Story story = Story.in(store());
    var subscription = story.subscribes();
    Invoice.Open first = story.owes(subscription);
    Payment.Initiated asked = story.letsPay(first);
    Story.Settled settled = story.settles(asked, first, subscription);
    var payment = (Payment.Completed) store().payments().find(asked.id()).orElseThrow();
    Credit half = new Credit(first.id(), Money.rupees(500), Money.rupees(65));
    Story.Settled change =
        story.changes(settled.subscription(), 2, Money.rupees(1_000), List.of(half));
    return new Changed(new Paid(story, asked, payment, settled.invoice()), change.invoice());
  }

  @Test
  default void s4_what_was_set_off_goes_back_of_the_older_payment() {
    Changed it = changed();
    Refund.Requested wish = added(it.of(MOST));
    assertThat(store().refunds().noted(it.by().id())).containsExactly(note(wish));
    Refund.Sent sent = wish.send(it.paid().story().now());
    store().write(() -> store().refunds().replace(wish, sent));
    Refund.Confirmed done = confirms(it.paid(), sent, GatewayStatus.PARTIALLY_REFUNDED);

    assertThat(store().refunds().of(it.paid().payment().id())).containsExactly(done);
    assertThat(store().notes().of(done.id()).orElseThrow().of()).isEqualTo(it.by().number());
    assertThat(store().refunds().noted(it.paid().invoice().id())).isEmpty();
  }

  private static Credit note(Refund refund) {
    return refund.intent().note().orElseThrow();
  }

  @Test
  default void s4_more_than_was_set_off_does_not_go_back() {
    Changed it = changed();
    Refund.Requested more = it.of(MOST.plus(Money.paisa(1)));

    assertThatThrownBy(() -> store().write(() -> store().refunds().add(more)))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(LostRace.class);
    assertThat(store().refunds().find(more.id())).isEmpty();
  }

  @Test
  default void s4_nothing_goes_back_for_what_was_not_set_off() {
    Changed it = changed();
    Invoice.Paid others = Paid.in(store()).invoice();
    Credit note = Creditable.of(others, List.of(), List.of()).part(PART);
    Refund.Requested foreign = it.of(others.id(), note);

    assertThatThrownBy(() -> store().write(() -> store().refunds().add(foreign)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  default void what_was_rejected_is_noted_no_more() {
    Changed it = changed();
    Refund.Requested wish = added(it.of(MOST));
    Refund.Rejected not = wish.reject(Stuck.BY_HAND.why(), it.paid().story().now());
    store().write(() -> store().refunds().replace(wish, not));

    assertThat(store().refunds().noted(it.by().id())).isEmpty();
    added(it.of(MOST));
  }

  /** The dashboard gave all of it back at once; each part is of one invoice, as its note is. */
  @Test
  default void s18_what_went_back_at_once_is_written_at_once() {
    Changed it = changed();
    Money own = it.paid().payment().amount().minus(MOST);
    var taken = List.of(new Credit(it.paid().invoice().id(), Money.rupees(500), Money.rupees(65)));
    Credit first = Creditable.of(it.paid().invoice(), taken, List.of()).part(own);
    Credit second = Creditable.of(it.by(), List.of(), List.of()).part(MOST);
    ARefund before = ARefund.of(it.paid().payment()).amounting(own).noting(first);
    ARefund after =
        ARefund.of(it.paid().payment()).amounting(MOST).after(own).back(it.by().id(), second);
    List<Refund.Confirmed> parts = found(it, List.of(before, after));

    assertThat(store().refunds().of(it.paid().payment().id())).isEqualTo(parts);
    assertThat(store().refunds().refunded(List.of(it.paid().payment().id())).values())
        .containsExactly(it.paid().payment().amount());
    assertThat(store().ourBooks().refunds(List.of(it.paid().payment().proof().transaction())))
        .allSatisfy((_, told) -> assertThat(told).containsExactly(atOnce(it, parts.getFirst())))
        .hasSize(1);
    assertThat(parts.stream().map(this::number))
        .containsExactly(number(parts.getFirst()), number(parts.getFirst()) + 1);
  }

  /** As whoever looks at the gateway sees it. */
  private static GivenBack atOnce(Changed it, Refund.Confirmed first) {
    Payment.Completed payment = it.paid().payment();
    return new GivenBack(
        first.id(),
        payment.id(),
        payment.proof().transaction(),
        payment.amount(),
        payment.proof().provenAt(),
        first.confirmedAt());
  }

  private int number(Refund part) {
    return store().notes().of(part.id()).orElseThrow().number().sequence();
  }

  private List<Refund.Confirmed> found(Changed it, List<ARefund> parts) {
    LookupReport report = it.paid().says(GatewayStatus.REFUNDED);
    Instant now = it.paid().story().now();
    List<Refund.Confirmed> found =
        parts.stream()
            .map(part -> part.from(new Origin.Found()).intent())
            .map(intent -> Refund.Confirmed.found(intent, report.id(), now))
            .toList();
    store()
        .write(
            () -> {
              store().payments().append(it.paid().payment().id(), report);
              for (Refund.Confirmed part : found) {
                store().refunds().add(part);
                follow(part, now);
              }
            });
    return found;
  }
}
