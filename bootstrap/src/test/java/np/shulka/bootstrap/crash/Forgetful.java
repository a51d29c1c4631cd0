package np.shulka.bootstrap.crash;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.Payments;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.payment.Attempt.Channel;
import np.shulka.domain.payment.Payment;
import org.jspecify.annotations.Nullable;

/** Mistakes of keeping in memory what has to be written down first. */
final class Forgetful {
  private final Payments real;
  private final Map<PaymentId, Payment> remembered = new HashMap<>();
  private final List<Runnable> late = new ArrayList<>();

  private Forgetful(Payments real) {
    this.real = real;
  }

  /** The attempt is written only when the gateway has answered. */
  static Books attemptAfterInitiate(Books books) {
    return with(books, forgetful -> forgetful::attemptLate);
  }

  /** The payer is sent to the gateway, and the pidx is written with whatever comes next. */
  static Books pidxAfterAnswer(Books books) {
    return with(books, forgetful -> forgetful::pidxLate);
  }

  /** The token of the widget is asked about first, and written with what it comes to. */
  static Books tokenAfterVerify(Books books) {
    return with(books, forgetful -> forgetful::tokenLate);
  }

  /** What the sweep takes it keeps, also when it dies. */
  static Books claimForEver(Books books) {
    return with(
        books,
        forgetful ->
            (method, arguments) -> {
              if (method.getName().equals("claimDue")) arguments[1] = Duration.ofDays(3650);
              return forgetful.pass(method, arguments);
            });
  }

  private static Books with(Books books, Function<Forgetful, Conduct> conduct) {
    Conduct behaviour = conduct.apply(new Forgetful(books.payments()));
    Payments payments =
        Wires.proxy(
            Payments.class,
            (_, method, arguments) ->
                behaviour.answer(method, arguments == null ? new Object[0] : arguments));
    return new Books(
        books.transactions(),
        books.subscriptions(),
        books.invoices(),
        payments,
        books.outbox(),
        books.ledger(),
        books.notices());
  }

  private @Nullable Object pass(Method method, @Nullable Object[] arguments) throws Throwable {
    return Boundaries.call(real, method, arguments);
  }

  private @Nullable Object attemptLate(Method method, @Nullable Object[] arguments)
      throws Throwable {
    if (method.getName().equals("add") && arguments[0] instanceof Payment.Created created) {
      remembered.put(created.id(), created);
      return null;
    }
    if (method.getName().equals("replace")
        && arguments[0] instanceof Payment.Created created
        && remembered.remove(created.id()) != null) {
      real.add(created);
    }
    return pass(method, arguments);
  }

  private @Nullable Object pidxLate(Method method, @Nullable Object[] arguments) throws Throwable {
    late.forEach(Runnable::run);
    late.clear();
    if (method.getName().equals("replace")
        && arguments[0] instanceof Payment.Created created
        && arguments[1] instanceof Payment after) {
      late.add(() -> real.replace(created, after));
      return null;
    }
    return pass(method, arguments);
  }

  private @Nullable Object tokenLate(Method method, @Nullable Object[] arguments) throws Throwable {
    boolean replaces = method.getName().equals("replace");
    if (replaces && arguments[1] instanceof Payment.Initiated named && isConfirmed(named)) {
      Payment before = (Payment) requireNonNull(arguments[0]);
      remembered.put(named.id(), named);
      late.add(() -> real.replace(before, named));
      return null;
    }
    if (replaces) {
      late.forEach(Runnable::run);
      late.clear();
      remembered.clear();
    }
    boolean finds = method.getName().equals("find") && arguments[0] instanceof PaymentId;
    Payment known = finds ? remembered.get((PaymentId) requireNonNull(arguments[0])) : null;
    return known == null ? pass(method, arguments) : Optional.of(known);
  }

  private static boolean isConfirmed(Payment.Initiated payment) {
    return payment.attempt().channel() == Channel.WIDGET && payment.link().reference().isPresent();
  }

  /** What becomes of a call. */
  @FunctionalInterface
  private interface Conduct {
    @Nullable Object answer(Method method, @Nullable Object[] arguments) throws Throwable;
  }
}
