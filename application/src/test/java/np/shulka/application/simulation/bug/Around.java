package np.shulka.application.simulation.bug;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.simulation.store.Invocation;
import np.shulka.application.simulation.wiring.Ports;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.payment.Pidx;

/** A port that does one thing wrongly and everything else as it should. */
public final class Around {
  private static final Object[] NOTHING = {};

  private Around() {}

  /**
   * A port some of whose methods are replaced.
   *
   * @param wrong what is done instead, by the name of the method
   */
  public static <P> P port(Class<P> port, P real, Map<String, Function<Invocation, Object>> wrong) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              Object[] given = arguments == null ? NOTHING : arguments;
              return wrong
                  .getOrDefault(method.getName(), Invocation::proceed)
                  .apply(Invocation.of(real, method, given));
            }));
  }

  /** A port one of whose methods fails. */
  public static <P> P failing(Class<P> port, P real, String method, RuntimeException failure) {
    Function<Invocation, Object> fails =
        _ -> {
          throw failure;
        };
    return port(port, real, Map.of(method, fails));
  }

  /** A gateway that is asked about checkouts in a wrong way. */
  public static PaymentGatewayPort lookups(
      PaymentGatewayPort real, BiFunction<Pidx, PaymentGatewayPort, LookupReport> wrong) {
    return port(
        PaymentGatewayPort.class,
        real,
        Map.of("lookup", call -> wrong.apply((Pidx) call.arguments().getFirst(), real)));
  }

  /** Books in which something else is posted. */
  public static Ports postings(Ports real, UnaryOperator<Posting> wrong) {
    Ledger ledger = real.books().ledger();
    return real.with(
        port(
            Ledger.class,
            ledger,
            Map.of(
                "post", call -> with(call, wrong.apply((Posting) call.arguments().getFirst())))));
  }

  /** The same call with something else in the place of its arguments. */
  public static Object with(Invocation call, Object... others) {
    return Invocation.of(call.target(), call.method(), others).proceed();
  }
}
