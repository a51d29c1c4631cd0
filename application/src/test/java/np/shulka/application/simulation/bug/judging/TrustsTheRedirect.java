package np.shulka.application.simulation.bug.judging;

import java.util.Optional;
import java.util.UUID;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.Payments;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.ReportId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Pidx;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.payment.Statement;

/** W1, W4: who comes back from the gateway has paid; the gateway is not asked. */
public final class TrustsTheRedirect implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    Payments payments = ports.books().payments();
    var trusting =
        new VerifyPayment(
            ports.books(),
            ports.subscribers(),
            Around.lookups(ports.gateway(), (pidx, _) -> paid(pidx, payments, setting)),
            setting);
    return new UseCases(
        real.selling(),
        real.changing(),
        new UseCases.Verifying(
            hint ->
                hint instanceof Hint.OfCheckout
                    ? trusting.verify(hint)
                    : real.verifying().verify().apply(hint),
            real.verifying().widget(),
            real.verifying().use(),
            real.verifying().recheck()),
        real.reading(),
        real.upkeep(),
        real.merchant(),
        real.idempotency());
  }

  private static LookupReport paid(Pidx pidx, Payments payments, Setting setting) {
    Money amount = payments.find(pidx).map(Payment::amount).orElse(Money.ZERO);
    UUID id = setting.identifiers().next();
    var says =
        new Statement(
            Optional.of(pidx),
            AReport.stated(GatewayStatus.COMPLETED),
            amount,
            Optional.of(new GatewayTransactionId("query-" + id)),
            Money.ZERO,
            false,
            Optional.empty());
    return new LookupReport(new ReportId(id), pidx, says, new RawAnswer(200, "", setting.now()));
  }
}
