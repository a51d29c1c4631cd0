package np.shulka.adapters.khalti;

import np.shulka.application.payment.GatewayContract;
import np.shulka.application.payment.GatewayStage;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;
import np.shulka.sandbox.Endpoint;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.KhaltiSandbox;
import np.shulka.sandbox.KhaltiSandboxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Khalti over HTTP does what every gateway does. */
@ExtendWith(KhaltiSandboxExtension.class)
class KhaltiGatewayTest implements GatewayContract {
  private Stage stage;

  @BeforeEach
  void open(KhaltiSandbox khalti) {
    stage = new Stage(khalti, AGateway.to(khalti).open());
  }

  @AfterEach
  void close() {
    stage.adapter().close();
  }

  @Override
  public GatewayStage stage() {
    return stage;
  }

  private record Stage(KhaltiSandbox khalti, AGateway adapter) implements GatewayStage {
    @Override
    public PaymentGatewayPort gateway() {
      return adapter.port();
    }

    @Override
    public void payerPays(Pidx pidx) {
      khalti.complete(pidx.value());
    }

    @Override
    public void payerCancels(Pidx pidx) {
      khalti.cancel(pidx.value());
    }

    @Override
    public void linkExpires(Pidx pidx) {
      khalti.expire(pidx.value());
    }

    @Override
    public void bankHolds(Pidx pidx) {
      khalti.pend(pidx.value());
    }

    @Override
    public void gatewayIsDown() {
      for (Endpoint endpoint : Endpoint.values()) khalti.arm(endpoint, Fault.dropBefore());
    }

    @Override
    public WidgetToken widgetTokenFor(Money amount) {
      return new WidgetToken(khalti.confirmedToken(amount.paisa(), "our-payment"));
    }
  }
}
