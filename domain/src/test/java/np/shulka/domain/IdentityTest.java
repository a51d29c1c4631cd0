package np.shulka.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import np.shulka.domain.catalog.ACoupon;
import np.shulka.domain.catalog.APlan;
import np.shulka.domain.catalog.ASelection;
import np.shulka.domain.catalog.Coupon;
import np.shulka.domain.catalog.CouponCode;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.change.Quote;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.CreditNoteId;
import np.shulka.domain.identity.DeliveryId;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.RecomputationId;
import np.shulka.domain.identity.ReconciliationId;
import np.shulka.domain.identity.RehearsalId;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.identity.SettlementFileId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.invoice.AnInvoice;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.payment.APayment;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.ASubscriber;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;
import np.shulka.domain.subscription.ASubscription;
import np.shulka.domain.subscription.Cancellation;
import np.shulka.domain.subscription.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told apart by a name keeps it, and the name can be written down and read again. */
final class IdentityTest {

  private static Stream<Function<UUID, Object>> names() {
    return Stream.of(
        InvoiceId::new,
        NoticeId::new,
        PaymentId::new,
        PostingId::new,
        QuoteId::new,
        ReportId::new,
        SubscriberId::new,
        SubscriptionId::new,
        CreditNoteId::new,
        DeliveryId::new,
        MigrationId::new,
        RecomputationId::new,
        ReconciliationId::new,
        RehearsalId::new,
        SettlementFileId::new,
        WebhookEndpointId::new);
  }

  @ParameterizedTest
  @MethodSource("names")
  void an_id_reads_back_from_what_is_written(Function<UUID, Object> name) {
    Object written = name.apply(AnId.uuid());

    assertThat(name.apply(UUID.fromString(written.toString()))).isEqualTo(written);
  }

  @Test
  void a_code_is_written_as_people_type_it() {
    assertThat(new PlanCode("pro-monthly")).hasToString("pro-monthly");
    assertThat(CouponCode.typed("dashain-25")).hasToString("DASHAIN-25");
  }

  @Test
  void what_is_sold_is_known_by_its_code_to_the_end() {
    Plan plan = APlan.onSale().called("pro").build();
    Coupon coupon = ACoupon.of(25).called("SAVE").build();

    assertThat(plan.revise(APlan.free().terms()).retire().getId()).isEqualTo(new PlanCode("pro"));
    assertThat(coupon.retire().getId()).isEqualTo(new CouponCode("SAVE"));
  }

  @Test
  void what_is_asked_for_keeps_its_id_paid_or_not() {
    Invoice.Open open = AnInvoice.ofSomebody().open();
    Payment.Initiated payment = APayment.initiated().at(ATime.NOW);
    Payment closed = payment.close(AReport.stated(GatewayStatus.EXPIRED), ATime.NOW);

    assertThat(open.close(ATime.NOW).getId()).isEqualTo(open.request().id());
    assertThat(closed.getId()).isEqualTo(payment.attempt().id());
  }

  @Test
  void a_subscription_keeps_its_id_to_the_end() {
    Subscription.Active active = ASubscription.toSomething().active();
    var nobody = new Cancellation(new Subject("sita"), Optional.empty(), ATime.NOW);

    assertThat(active.cancelNow(nobody).getId()).isEqualTo(active.agreement().id());
  }

  @Test
  void who_subscribes_and_what_was_quoted_have_names() {
    Subscriber sita = ASubscriber.somebody().build();
    QuoteId id = new QuoteId(AnId.uuid());
    var effect = new Quote.Effect.Free(ATime.NOW);
    var quote =
        new Quote(
            id, AnId.ofSubscription(), ASelection.ofSomething(), effect, ATime.NOW.plusSeconds(1));

    assertThat(quote.getId()).isEqualTo(id);
    assertThat(sita.getId()).isEqualTo(sita.id()).isNotNull();
  }
}
