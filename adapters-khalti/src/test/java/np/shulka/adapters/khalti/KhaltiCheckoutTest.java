package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.KhaltiSandboxExtension;
import np.shulka.sandbox.Quirk;
import np.shulka.sandbox.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A checkout as it should be, and as older Khaltis had it. */
@ExtendWith(KhaltiSandboxExtension.class)
class KhaltiCheckoutTest {
  private KhaltiSandbox khalti;
  private AGateway gateway;

  @BeforeEach
  void open(KhaltiSandbox khalti) {
    this.khalti = khalti;
    gateway = AGateway.to(khalti).open();
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private JsonNode sent() {
    RecordedRequest request = khalti.requests(Endpoint.INITIATE).getLast();
    return JsonMapper.shared().readTree(request.body());
  }

  @Test
  void a_checkout_can_be_paid_on_khaltis_page_for_an_hour() {
    Instant before = gateway.clock().instant();

    GatewayLink.Web link = gateway.port().initiate(AnOrder.forAMonth().order());

    assertThat(link.paymentUrl())
        .isEqualTo(URI.create(khalti.publicUrl() + "/pay/?pidx=" + link.pidx().value()));
    assertThat(link.initiatedAt()).isEqualTo(before);
    assertThat(khalti.payment(link.pidx().value()).purchaseOrderId())
        .isEqualTo(AnOrder.PAYMENT.toString());
  }

  @Test
  void khalti_learns_the_whole_picture() {
    gateway
        .port()
        .initiate(AnOrder.forAMonth().from("Sita", "s@example.com", "9800000001").order());

    assertThat(sent())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"return_url":
                        "https://billing.example.com/payments/khalti/return/01987654-3210-7abc-8def-0123456789ab",
                     "website_url":"https://billing.example.com",
                     "amount":11300,
                     "purchase_order_id":"01987654-3210-7abc-8def-0123456789ab",
                     "purchase_order_name":"Pro, March 2026",
                     "customer_info":{"name":"Sita","email":"s@example.com","phone":"9800000001"},
                     "amount_breakdown":[{"label":"Taxable amount","amount":10000},{"label":"VAT","amount":1300}],
                     "product_details":[{"identity":"pro","name":"Pro",
                        "total_price":10000,"quantity":1,"unit_price":10000}],
                     "merchant_invoice":"INV-82/83-000042",
                     "merchant_subscription":"sub-7"}
                    """));
  }

  @Test
  void khalti_is_not_told_what_we_do_not_know() {
    gateway.port().initiate(AnOrder.forAMonth().of(Money.rupees(10), Money.ZERO).order());

    assertThat(sent().has("customer_info")).isFalse();
    assertThat(sent().path("amount_breakdown")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"expires_at\":\"2026-03-01T10:15:00.471649+05:45\"', 2026-03-01T04:30:00.471649Z",
    "'\"expires_at\":\"soon\",\"expires_in\":1800', 2026-03-01T04:45:00Z",
    "'\"expires_at\":null,\"expires_in\":\"1800\"', 2026-03-01T04:45:00Z",
    "'\"expires_at\":\"+999999999-01-01T00:00:00Z\"', 2026-03-01T05:15:00Z",
    "'\"expires_in\":9223372036854775807', 2026-03-01T05:15:00Z",
    "'\"expires_in\":-5', 2026-03-01T05:15:00Z",
    "'\"anything\":1', 2026-03-01T05:15:00Z"
  })
  void a_link_lives_as_long_as_khalti_says(String said, Instant expiry) {
    khalti.arm(
        Endpoint.INITIATE,
        Fault.rawBody("{\"pidx\":\"x\",\"payment_url\":\"https://pay.khalti.com/\"," + said + "}"));

    assertThat(gateway.port().initiate(AnOrder.forAMonth().order()).expiresAt()).isEqualTo(expiry);
  }

  @Test
  void an_older_khalti_says_less() {
    khalti.set(Quirk.LEGACY_INITIATE, true);

    GatewayLink.Web link = gateway.port().initiate(AnOrder.forAMonth().order());

    assertThat(link.paymentUrl().toString()).endsWith(link.pidx().value() + "/");
    assertThat(Duration.between(link.initiatedAt(), link.expiresAt()))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_report_tells_what_khalti_said_word_for_word() {
    GatewayLink.Web link = gateway.port().initiate(AnOrder.forAMonth().order());
    khalti.complete(link.pidx().value());
    String transaction = khalti.payment(link.pidx().value()).transactionId();

    LookupReport report = gateway.port().lookup(link.pidx());

    assertThat(report.says().about()).contains(link.pidx());
    assertThat(report.says().stated())
        .isEqualTo(new StatedStatus(GatewayStatus.COMPLETED, "Completed"));
    assertThat(report.says().total()).isEqualTo(Money.rupees(113));
    assertThat(report.says().transaction()).contains(new GatewayTransactionId(transaction));
    assertThat(report.raw().httpStatus()).isEqualTo(200);
    assertThat(report.raw().body()).contains(transaction, "\"Completed\"");
    assertThat(report.raw().askedAt()).isEqualTo(gateway.clock().instant());
  }

  @Test
  void an_echoed_order_is_reported() {
    khalti.set(Quirk.LOOKUP_EXTRAS, true);
    GatewayLink.Web link = gateway.port().initiate(AnOrder.forAMonth().order());

    assertThat(gateway.port().lookup(link.pidx()).says().order())
        .contains(AnOrder.PAYMENT.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-key", "Key a-key", " key  a-key "})
  void the_key_is_sent_once_however_it_was_pasted(String pasted) {
    assertThat(new SecretKey(pasted).authorization()).isEqualTo("Key a-key");
  }
}
