package np.shulka.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import np.shulka.application.payment.ScriptedGateway.Fault;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.payment.GatewayStatus;
import org.junit.jupiter.api.Test;

final class PayInvoiceTest {
  private final Web web = Web.started();
  private final Payer payer = Payer.fresh(web);

  @Test
  void an_attempt_that_can_still_be_paid_is_reused() {
    Payer.Checkout checkout = payer.checksOut();

    Reply again = pay(checkout).is(200);

    assertThat(again.at("/id")).isEqualTo(checkout.payment());
  }

  @Test
  void a_cancelled_attempt_is_followed_by_a_fresh_one() {
    Payer.Checkout checkout = payer.checksOut().says(GatewayStatus.CANCELLED);

    Reply fresh = pay(checkout).is(201);

    assertThat(fresh.at("/id")).isNotEqualTo(checkout.payment());
    assertThat(fresh.at("/status")).isEqualTo("initiated");
  }

  @Test
  void the_body_may_be_left_out() {
    Payer.Checkout checkout = payer.checksOut();

    web.post(path(checkout.invoice()), "").as(payer.token()).answer().is(200);
  }

  @Test
  void what_is_paid_cannot_be_paid_again() {
    Payer.Checkout checkout = payer.checksOut().paid();
    checkout.verified().is(200);

    pay(checkout).isProblem(409, "invoice-not-open");
  }

  @Test
  void somebody_elses_invoice_looks_like_none() {
    Payer.Checkout foreign = Payer.fresh(web).checksOut();

    payer.post(path(foreign.invoice()), "{}").isProblem(404, "invoice-not-found");
    payer.post(path(AnId.uuid().toString()), "{}").isProblem(404, "invoice-not-found");
  }

  @Test
  void gateway_trouble_is_said() {
    Payer.Checkout checkout = payer.checksOut();
    web.gateway().failNext(Fault.UNAVAILABLE);

    pay(checkout).isProblem(503, "gateway-unavailable");
  }

  private Reply pay(Payer.Checkout checkout) {
    return payer.post(path(checkout.invoice()), "{\"channel\":\"web\"}");
  }

  private static String path(String invoice) {
    return "/api/v1/invoices/" + invoice + "/payments";
  }
}
