package np.shulka.application.simulation.bug.changing;

import java.util.List;
import java.util.Map;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Purpose;

/** W5: what is bought once is handed over when it is asked for. */
public final class DeliversWhenAsked implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    UseCases.Changing changing = real.changing();
    UseCases.Buys buy = changing.buying().buy();
    return new UseCases(
        real.selling(),
        new UseCases.Changing(
            changing.cancel(),
            changing.keep(),
            changing.renew(),
            changing.pause(),
            changing.resume(),
            changing.preview(),
            changing.change(),
            new UseCases.Buying(
                changing.buying().preview(),
                (wish, quoted, channel) ->
                    delivered(buy.buy(wish, quoted, channel), ports.books(), setting))),
        real.verifying(),
        real.reading(),
        real.upkeep(),
        real.merchant(),
        real.idempotency());
  }

  private static ChangeSubscription.Outcome delivered(
      ChangeSubscription.Outcome outcome, Books books, Setting setting) {
    if (outcome instanceof ChangeSubscription.Outcome.Started(var before, var invoice, _)
        && invoice.request().purpose() instanceof Purpose.Once(_, var addOn)) {
      Map<String, Object> facts =
          Map.of(
              "subscriptionId", before.id().toString(),
              "invoiceId", invoice.id().toString(),
              "addOnCode", addOn.code().toString(),
              "quantity", addOn.quantity());
      tell(invoice, books, setting, facts);
    }
    return outcome;
  }

  private static void tell(
      Invoice invoice, Books books, Setting setting, Map<String, Object> facts) {
    books
        .transactions()
        .run(
            () -> {
              var event = setting.event("add-on.delivered", setting.now(), facts);
              books.outbox().append(invoice.request().debtor().subscriber(), List.of(event));
              return invoice;
            });
  }
}
