package np.shulka.adapters.khalti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.domain.payment.GatewayLink;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.KhaltiSandboxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payers are only ever sent to Khalti (A9). */
@ExtendWith(KhaltiSandboxExtension.class)
class PaymentPageTest {
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

  private GatewayLink.Web initiate() {
    return gateway.port().initiate(AnOrder.forAMonth().order());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://pay.example.net/?pidx=",
        "http://pay.khalti.com/?pidx=",
        "https://khalti.com.example.net/?pidx=",
        "https://evilkhalti.com/?pidx=",
        "https://khalti.com@example.net/?pidx=",
        "https://someone@pay.khalti.com/?pidx=",
        "//pay.khalti.com/?pidx=",
        "javascript:alert(1)//",
        "https://pay.khalti.com\\@example.net/?pidx="
      })
  void a9_a_payer_is_never_sent_to_a_stranger(String url) {
    khalti.arm(Endpoint.INITIATE, Fault.foreignPaymentUrl(url));

    assertThatThrownBy(this::initiate).isInstanceOf(GatewayAnswerUnusable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://pay.khalti.com/?pidx=",
        "https://test-pay.khalti.com/wallet/?mode=wallet&return_url=https%3A%2F%2Fa.example&pidx=",
        "https://KHALTI.com/?pidx="
      })
  void a9_khaltis_own_pages_are_trusted(String url) {
    khalti.arm(Endpoint.INITIATE, Fault.foreignPaymentUrl(url));

    GatewayLink.Web link = initiate();

    assertThat(link.paymentUrl()).hasToString(url + link.pidx().value());
  }
}
