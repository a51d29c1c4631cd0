package np.shulka.application.refund;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.payment.Watch;
import np.shulka.domain.refund.Refund;

/** When a refund is to be sent or asked about. */
final class Due {
  private Due() {}

  static Optional<Instant> at(Refund refund) {
    return switch (refund) {
      case Refund.Requested requested -> requested.watch().dueAt();
      case Refund.Watched watched -> watched.watch().dueAt();
      case Refund other -> Optional.empty();
    };
  }

  static Refund leased(Refund refund, Instant until) {
    return switch (refund) {
      case Refund.Requested(var intent, var revision, var watch) ->
          new Refund.Requested(intent, revision, until(watch, until));
      case Refund.Sent(var intent, var revision, var dispatch, var watch) ->
          new Refund.Sent(intent, revision, dispatch, until(watch, until));
      case Refund.Unknown(var intent, var revision, var dispatch, var watch) ->
          new Refund.Unknown(intent, revision, dispatch, until(watch, until));
      case Refund other -> other;
    };
  }

  private static Watch until(Watch watch, Instant until) {
    return new Watch(watch.asked(), Optional.of(until));
  }
}
