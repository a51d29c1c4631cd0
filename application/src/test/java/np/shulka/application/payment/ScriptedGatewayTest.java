package np.shulka.application.payment;

import np.shulka.application.work.CountingIdentifiers;
import np.shulka.application.work.TestClock;
import np.shulka.domain.money.ATime;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

final class ScriptedGatewayTest implements GatewayContract, GatewayStage {
  private final ScriptedGateway gateway =
      new ScriptedGateway(new TestClock(ATime.NOW), CountingIdentifiers.seeded(1));

  @Override
  public GatewayStage stage() {
    return this;
  }

  @Override
  public PaymentGatewayPort gateway() {
    return gateway;
  }

  @Override
  public void payerPays(Pidx pidx) {
    gateway.till().pay(pidx);
  }

  @Override
  public void payerCancels(Pidx pidx) {
    gateway.till().say(pidx, GatewayStatus.CANCELLED);
  }

  @Override
  public void linkExpires(Pidx pidx) {
    gateway.till().say(pidx, GatewayStatus.EXPIRED);
  }

  @Override
  public void bankHolds(Pidx pidx) {
    gateway.till().say(pidx, GatewayStatus.PENDING);
  }

  @Override
  public void gatewayIsDown() {
    gateway.goDown();
  }

  @Override
  public WidgetToken widgetTokenFor(Money amount) {
    return gateway.widgetTokenFor(amount);
  }
}
