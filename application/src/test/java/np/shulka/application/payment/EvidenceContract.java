package np.shulka.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import np.shulka.application.work.LostRace;
import np.shulka.application.work.Store;
import np.shulka.application.work.Story;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import org.junit.jupiter.api.Test;

/** How every {@link Payments} keeps evidence, and counts money once. */
public interface EvidenceContract {

  Store store();

  @Test
  default void the_money_of_a_transaction_counts_once() { // S14, W7
    GatewayTransactionId transaction = AReport.freshTransaction();
    Story one = Story.in(store());
    counts(one, one.checksOut(), transaction);
    Story two = Story.in(store());
    Payment.Initiated payment = two.checksOut();

    assertThatThrownBy(() -> counts(two, payment, transaction))
        .isInstanceOf(TransactionAlreadyCounted.class);

    assertFound(payment);
    assertThat(store().evidence(payment.id())).isEmpty();
  }

  private void counts(Story story, Payment.Watched payment, GatewayTransactionId transaction) {
    LookupReport report =
        AReport.saying(GatewayStatus.COMPLETED).about(payment).with(transaction).at(story.now());
    store().write(() -> story.complete(payment, report, Disposition.UNAPPLIED));
  }

  @Test
  default void money_that_nothing_is_owed_for_is_kept() { // S13, S14
    Story story = Story.in(store());
    var subscription = story.subscribes();
    Invoice.Open invoice = story.owes(subscription);
    story.settles(story.letsPay(invoice), invoice, subscription);
    Payment.Initiated second = story.letsPay(invoice);
    LookupReport report = story.paid(second);

    Payment.Completed unapplied =
        store().transactions().run(() -> story.complete(second, report, Disposition.UNAPPLIED));

    assertFound(unapplied);
    assertThat(store().evidence(second.id())).containsExactly(report.id());
  }

  @Test
  default void a_payment_is_completed_on_kept_evidence_only() { // I1
    Story story = Story.in(store());
    Payment.Initiated payment = story.checksOut();
    var proof = AReport.proofFor(payment, story.now());
    Payment.Completed completed = payment.complete(proof, Disposition.UNAPPLIED);

    assertThatThrownBy(() -> story.becomes(payment, completed))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(LostRace.class);

    assertFound(payment);
  }

  @Test
  default void evidence_is_kept_in_the_order_in_which_it_came() {
    Story story = Story.in(store());
    Payment.Initiated payment = story.checksOut();
    LookupReport pending = AReport.saying(GatewayStatus.PENDING).about(payment).at(story.now());
    LookupReport paid =
        AReport.saying(GatewayStatus.COMPLETED)
            .about(payment)
            .ordered(payment.id().toString())
            .at(story.now().plusSeconds(1));

    store().write(() -> store().payments().append(payment.id(), pending));
    store().write(() -> store().payments().append(payment.id(), paid));

    assertThat(store().evidence(payment.id())).containsExactly(pending.id(), paid.id());
  }

  @Test
  default void evidence_can_be_read_as_it_came() { // I16
    Story story = Story.in(store());
    Payment.Initiated payment = story.checksOut();
    LookupReport paid = story.paid(payment);
    store().write(() -> store().payments().append(payment.id(), paid));

    assertThat(store().payments().reports(payment.id()))
        .containsExactly(
            new KeptReport(
                paid.id(),
                paid.says().stated(),
                paid.says().total(),
                paid.says().transaction().map(GatewayTransactionId::value),
                paid.raw()));
  }

  private void assertFound(Payment payment) {
    assertThat(store().payments().find(payment.id())).contains(payment);
  }
}
