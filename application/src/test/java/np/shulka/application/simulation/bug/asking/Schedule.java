package np.shulka.application.simulation.bug.asking;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import np.shulka.application.payment.Payments;
import np.shulka.application.simulation.bug.Around;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.Watch;

/** Payments that are stored without a time at which to ask again. */
final class Schedule {
  private Schedule() {}

  static Ports forgetting(Ports real, Predicate<Payment.Watched> which) {
    Payments payments =
        Around.port(
            Payments.class,
            real.books().payments(),
            Map.of(
                "replace",
                call ->
                    call.arguments().getLast() instanceof Payment.Watched after && which.test(after)
                        ? Around.with(call, call.arguments().getFirst(), unscheduled(after))
                        : call.proceed()));
    return real.with(payments);
  }

  private static Payment unscheduled(Payment.Watched payment) {
    Watch never = new Watch(payment.watch().asked(), Optional.empty());
    return switch (payment) {
      case Payment.Initiated(var attempt, var revision, var link, _) ->
          new Payment.Initiated(attempt, revision, link, never);
      case Payment.Pending(var attempt, var revision, var link, var saying, _) ->
          new Payment.Pending(attempt, revision, link, saying, never);
      case Payment.Closed(var attempt, var revision, var link, var because, _) ->
          new Payment.Closed(attempt, revision, link, because, never);
    };
  }
}
