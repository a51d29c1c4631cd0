package np.shulka.application.partner.simulated;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Deliveries.Reply;
import np.shulka.domain.money.ATime;

/** Ways to do it wrong, which the run has to find. */
final class Bugs {
  private Bugs() {}

  static Map<String, UnaryOperator<Deliveries>> all() {
    return Map.of(
        "forgets to retry", Bugs::forgetsToRetry,
        "takes it for delivered", Bugs::takesItForDelivered,
        "sends the next one meanwhile", Bugs::sendsTheNextOneMeanwhile,
        "skips what came while it dealt out", Bugs::skipsALateOne,
        "gives up what somebody waits for", Bugs::givesUpTooMuch);
  }

  /** What is refused once is dead. */
  private static Deliveries forgetsToRetry(Deliveries real) {
    return instead(
        real,
        "failed",
        arguments -> {
          real.failed(
              (Parcel) arguments[0],
              (Reply) arguments[1],
              Optional.empty(),
              (Instant) arguments[3]);
          return real;
        });
  }

  /** Whoever takes it says at once that it was brought. */
  private static Deliveries takesItForDelivered(Deliveries real) {
    return instead(
        real,
        "claim",
        arguments -> {
          List<Parcel> taken = claim(real, arguments);
          taken.forEach(
              parcel -> real.delivered(parcel, new Reply(Optional.of(200), "", Instant.EPOCH)));
          return taken;
        });
  }

  /** What stands behind a pending one is taken as well, and brought first. */
  private static Deliveries sendsTheNextOneMeanwhile(Deliveries real) {
    return instead(
        real,
        "claim",
        arguments -> {
          List<Parcel> first = claim(real, arguments);
          first.forEach(
              parcel -> real.delivered(parcel, new Reply(Optional.of(200), "", Instant.EPOCH)));
          List<Parcel> next = new ArrayList<>(claim(real, arguments));
          first.forEach(
              parcel ->
                  real.find(parcel.endpoint().partner(), parcel.id())
                      .ifPresent(it -> real.again(it, (Instant) arguments[0])));
          return next.isEmpty() ? first : next;
        });
  }

  /** An event that is dealt out while another one is under way is lost. */
  private static Deliveries skipsALateOne(Deliveries real) {
    return instead(
        real,
        "fanOut",
        arguments -> {
          int dealt = real.fanOut((Instant) arguments[0], (Integer) arguments[1]);
          if (dealt != 2) return dealt;
          Instant now = (Instant) arguments[0];
          claim(real, new Object[] {now, Duration.ofDays(1), 1, 1})
              .forEach(
                  parcel ->
                      real.failed(
                          parcel, new Reply(Optional.empty(), "", now), Optional.empty(), now));
          return dealt;
        });
  }

  /** What is left over from endpoints that are gone is taken for all that is left. */
  private static Deliveries givesUpTooMuch(Deliveries real) {
    return instead(
        real,
        "giveUp",
        arguments -> {
          Instant end = ATime.NOW.plus(Duration.ofDays(900));
          List<Parcel> left = real.claim(end, Duration.ofDays(1), 9, (Integer) arguments[0]);
          Reply none = new Reply(Optional.empty(), "", ATime.NOW);
          left.forEach(parcel -> real.failed(parcel, none, Optional.empty(), ATime.NOW));
          return left.size();
        });
  }

  private static List<Parcel> claim(Deliveries real, Object[] arguments) {
    return real.claim(
        (Instant) arguments[0],
        (Duration) arguments[1],
        (Integer) arguments[2],
        (Integer) arguments[3]);
  }

  private static Deliveries instead(Deliveries real, String method, Doing doing) {
    return (Deliveries)
        Proxy.newProxyInstance(
            Deliveries.class.getClassLoader(),
            new Class<?>[] {Deliveries.class},
            (_, called, arguments) -> {
              if (called.getName().equals(method)) return doing.with(arguments);
              try {
                return called.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  /** What a bug does with the arguments of a call. */
  private interface Doing {
    Object with(Object[] arguments);
  }
}
