package np.shulka.application.simulation.bug.refunding;

import java.time.Duration;
import np.shulka.application.refund.ProposeRefunds;
import np.shulka.application.simulation.wiring.Merchant;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;

/** S13: money is to go back after 24 hours, of which its payer was promised 72. */
public final class SendsBackTooSoon implements PlantedBug {
  private static final Duration TOO_SOON = Duration.ofDays(2);

  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    Merchant merchant = real.merchant();
    var hasty = new ProposeRefunds(ports.refundBooks(), early(setting));
    return real.with(merchant.with(merchant.refunding().proposing(hasty::propose)));
  }

  private static Setting early(Setting setting) {
    return new Setting(
        setting.identifiers(),
        () -> setting.now().plus(TOO_SOON),
        setting.zone(),
        setting.alerts(),
        setting.deadlines(),
        setting.reminders());
  }
}
