package np.shulka.application.simulation.bug.changing;

import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.payment.Books;
import np.shulka.application.simulation.wiring.PlantedBug;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.application.simulation.wiring.UseCases;
import np.shulka.application.work.Setting;
import np.shulka.domain.subscription.Subscription;

/** S4: the better plan can be used from the moment it is asked for. */
public final class ChangesBeforeItIsPaid implements PlantedBug {
  @Override
  public UseCases useCases(Ports ports, Setting setting) {
    UseCases real = UseCases.over(ports, setting);
    UseCases.Changing changing = real.changing();
    return new UseCases(
        real.selling(),
        new UseCases.Changing(
            changing.cancel(),
            changing.keep(),
            changing.renew(),
            changing.pause(),
            changing.resume(),
            changing.preview(),
            (wish, quoted, channel) ->
                granted(changing.change().change(wish, quoted, channel), ports.books()),
            changing.buying()),
        real.verifying(),
        real.reading(),
        real.upkeep(),
        real.merchant(),
        real.idempotency());
  }

  private static ChangeSubscription.Outcome granted(
      ChangeSubscription.Outcome outcome, Books books) {
    if (!(outcome instanceof ChangeSubscription.Outcome.Started(var before, var invoice, _))) {
      return outcome;
    }
    Subscription after =
        before.agree(before.agreement().selecting(invoice.request().purpose().selection()));
    books
        .transactions()
        .run(
            () -> {
              books.subscriptions().replace(before, after);
              return after;
            });
    return outcome;
  }
}
