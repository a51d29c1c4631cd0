package np.shulka.bootstrap.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import np.shulka.application.dunning.Notices;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.Payments;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.Outbox;
import np.shulka.application.work.Transactions;

/** The mistake of writing in two transactions what was decided at once. */
final class Torn implements Transactions {
  private final List<Write> waiting = new ArrayList<>();
  private final Transactions real;
  private final Predicate<Write> later;
  private boolean open;

  private Torn(Transactions real, Predicate<Write> later) {
    this.real = real;
    this.later = later;
  }

  static Books tear(Books books, Predicate<Write> later) {
    Torn torn = new Torn(books.transactions(), later);
    return new Books(
        torn,
        torn.over(Subscriptions.class, books.subscriptions()),
        torn.over(Invoices.class, books.invoices()),
        torn.over(Payments.class, books.payments()),
        torn.over(Outbox.class, books.outbox()),
        torn.over(Ledger.class, books.ledger()),
        torn.over(Notices.class, books.notices()));
  }

  private <T> T over(Class<T> port, T collection) {
    return Wires.proxy(
        port,
        (_, method, arguments) -> {
          boolean writes = method.getReturnType() == void.class;
          if (!open || !writes) return Boundaries.call(collection, method, arguments);
          Boundaries.Step step = () -> Boundaries.call(collection, method, arguments);
          return waiting.add(new Write(port, method.getName(), step)) ? null : step;
        });
  }

  @Override
  public <T> T run(Supplier<T> work) {
    open = true;
    T result;
    try {
      result = work.get();
    } finally {
      open = false;
    }
    List<Write> writes = List.copyOf(waiting);
    waiting.clear();
    real.run(() -> perform(writes, later.negate()));
    real.run(() -> perform(writes, later));
    return result;
  }

  private static List<Write> perform(List<Write> writes, Predicate<Write> which) {
    writes.stream().filter(which).forEach(Write::perform);
    return writes;
  }

  /** A write that waits for its transaction. */
  record Write(Class<?> port, String method, Boundaries.Step step) {
    boolean is(Class<?> port, String method) {
      return this.port == port && this.method.equals(method);
    }

    private void perform() {
      try {
        step.take();
      } catch (RuntimeException | Error known) {
        throw known;
      } catch (Throwable other) {
        throw new IllegalStateException(other);
      }
    }
  }
}
