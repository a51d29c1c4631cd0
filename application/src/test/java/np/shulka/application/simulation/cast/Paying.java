package np.shulka.application.simulation.cast;

import java.time.Duration;
import np.shulka.application.simulation.actor.Client;
import np.shulka.application.simulation.actor.Shop;
import np.shulka.application.simulation.actor.Stage;
import np.shulka.application.simulation.actor.Way;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.WidgetToken;

/** What payers do at the gateway, and after it. */
final class Paying {
  private final Stage stage;

  Paying(Stage stage) {
    this.stage = stage;
  }

  /** Goes on with a payment in the way that it is open. */
  void goOn(Way payment) {
    if (!payment.open()) return;
    payment.page().ifPresentOrElse(this::onPage, () -> inWidget(payment));
  }

  void onPage(Pidx pidx) {
    int manner = stage.dice().below(100);
    if (manner < 65) paysWithin(pidx, Duration.ofSeconds(8), Duration.ofMinutes(40));
    else if (manner < 70) paysWithin(pidx, Duration.ofMinutes(58), Duration.ofMinutes(62));
    else if (manner < 80) paysByBank(pidx);
    else if (manner < 90) cancels(pidx);
    else if (manner < 95) changesTheirMind(pidx);
  }

  private void paysWithin(Pidx pidx, Duration from, Duration to) {
    stage.passes(from, to);
    stage.till().pays(pidx);
    comesBack(pidx);
  }

  private void paysByBank(Pidx pidx) {
    stage.passes(Duration.ofSeconds(20), Duration.ofMinutes(30));
    GatewayStatus end =
        switch (stage.dice().below(6)) {
          case 0 -> GatewayStatus.FAILED;
          case 1 -> GatewayStatus.EXPIRED;
          default -> GatewayStatus.COMPLETED;
        };
    Duration until = stage.dice().between(Duration.ofSeconds(20), Duration.ofDays(4));
    stage.till().paysByBank(pidx, until, end, stage.dice().apart("bank"));
    comesBack(pidx);
  }

  private void cancels(Pidx pidx) {
    stage.passes(Duration.ofSeconds(5), Duration.ofMinutes(10));
    stage.till().cancels(pidx);
    comesBack(pidx);
  }

  /** Looks back before paying. */
  private void changesTheirMind(Pidx pidx) {
    stage.passes(Duration.ofSeconds(5), Duration.ofMinutes(2));
    returns(stage, pidx);
    paysWithin(pidx, Duration.ofSeconds(8), Duration.ofMinutes(20));
  }

  /** Comes back at once, twice at once, or never. */
  private void comesBack(Pidx pidx) {
    if (stage.dice().chance(0.3)) return;
    if (stage.dice().chance(0.2)) stage.beside("second tab", twin -> returns(twin, pidx));
    stage.passes(Duration.ofMillis(100), Duration.ofSeconds(20));
    returns(stage, pidx);
  }

  private static void returns(Stage stage, Pidx pidx) {
    new Client(stage).returns(pidx, 2);
  }

  private void inWidget(Way payment) {
    stage.passes(Duration.ofSeconds(8), Duration.ofMinutes(30));
    boolean cheats = stage.dice().chance(0.1);
    Money amount = cheats ? Money.rupees(10) : payment.amount();
    WidgetToken token = stage.till().confirmedInWidget(payment.payment(), amount);
    if (stage.dice().chance(0.2)) return;
    var confirmation = new Shop.Confirmation(payment.payment(), token, amount);
    if (stage.dice().chance(0.2)) {
      stage.beside("again", twin -> new Client(twin).confirms(confirmation));
    }
    new Client(stage).confirms(confirmation);
  }
}
