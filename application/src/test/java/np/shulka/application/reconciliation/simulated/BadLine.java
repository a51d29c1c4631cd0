package np.shulka.application.reconciliation.simulated;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import np.shulka.application.payment.GatewayAnswerUnusable;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.reconciliation.ReconciliationPolicy;
import org.jspecify.annotations.Nullable;

/** Ports that fail on their way, and nodes that die while they wait for them. */
final class BadLine {
  private final SplittableRandom dice;
  private int unusable;
  private int away;
  private boolean calm;

  BadLine(SplittableRandom dice) {
    this.dice = dice;
  }

  /** Another comparison begins. */
  void anew() {
    away = 0;
  }

  /** From now on everything works. */
  void calmDown() {
    calm = true;
  }

  /** How many answers could not be used, or were missing so often that nobody may have waited. */
  int unusable() {
    return unusable;
  }

  /** A gateway whose answers get lost. */
  <P> P gateway(Class<P> port, P real) {
    return instead(
        port,
        real,
        (_, call) -> {
          int fate = calm ? 99 : dice.nextInt(100);
          if (fate < 3) throw new NodeDied();
          if (fate < 15) throw away();
          if (fate < 18) {
            unusable++;
            throw new GatewayAnswerUnusable("<html>");
          }
          return call.answer();
        });
  }

  /** Whoever died forgot the answers in between, so they need not have been missing in a row. */
  private GatewayUnavailable away() {
    if (++away > ReconciliationPolicy.DEFAULT.patience()) unusable++;
    return new GatewayUnavailable("it is away", Duration.ofSeconds(15));
  }

  /** A store in whose company nodes die, before a call and after it. */
  <P> P store(Class<P> port, P real) {
    return instead(
        port,
        real,
        (_, call) -> {
          int fate = calm ? 99 : dice.nextInt(100);
          if (fate < 2) throw new NodeDied();
          Object answer = call.answer();
          if (fate < 4) throw new NodeDied();
          return answer;
        });
  }

  /** The same port, with something around each call. */
  static <P> P instead(Class<P> port, P real, Around around) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, called, arguments) ->
                around.call(
                    called.getName(),
                    new Call(
                        arguments == null ? List.of() : List.of(arguments),
                        changed -> ask(called, real, changed)))));
  }

  private static @Nullable Object ask(Method called, Object real, Object[] arguments)
      throws Throwable {
    try {
      return called.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** What happens around a call. */
  interface Around {
    @Nullable Object call(String method, Call call) throws Throwable;
  }

  /** A call that can be let through. */
  record Call(List<Object> arguments, Through through) {
    @Nullable Object answer() throws Throwable {
      return through.with(arguments.toArray());
    }

    /** An answer that is sure to be there. */
    Object said() throws Throwable {
      return Objects.requireNonNull(answer());
    }
  }

  /** Where a call goes. */
  interface Through {
    @Nullable Object with(Object[] arguments) throws Throwable;
  }
}
