package np.shulka.application.refund.simulated;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.GatewayUnavailable;
import np.shulka.application.payment.PaymentGatewayPort;
import np.shulka.application.payment.RefundOrder;
import np.shulka.application.payment.RefundReply;
import np.shulka.application.refund.CreditNotes;
import np.shulka.application.refund.InMemoryCreditNotes;
import np.shulka.application.refund.RefundBooks;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.Page;
import np.shulka.domain.invoice.CreditNote;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.ledger.Side;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.payment.RawAnswer;
import np.shulka.domain.refund.Refund;
import np.shulka.domain.subscription.EndReason;
import np.shulka.domain.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** The planted bugs of refunds. */
final class Bugs {
  private Bugs() {}

  /** By what they do; each where it was seen, or which rule it breaks. */
  static Map<String, Bug> all() {
    return Map.of(
        "W6 refund retried on timeout", retriesOnTimeout(),
        "S24 second partial refund sent blindly", sendsBlindly(),
        "S24 silence taken for a no", takesSilenceForANo(),
        "S23 number taken before commit", takesTheNumberEarly(),
        "C11 tax not given back", forgetsTheTax(),
        "C18 access goes on after a refund", endsNothing(),
        "K5 nobody compares settled payments", neverCompares());
  }

  private static Bug retriesOnTimeout() {
    return refunding(
        (real, order) -> {
          try {
            return real.refund(order);
          } catch (GatewayUnavailable timeout) {
            return real.refund(order);
          }
        });
  }

  private static Bug takesSilenceForANo() {
    return refunding(
        (real, order) -> {
          try {
            return real.refund(order);
          } catch (GatewayUnavailable timeout) {
            RawAnswer nothing = new RawAnswer(504, "", Instant.EPOCH);
            return new RefundReply.Refused("timeout", nothing);
          }
        });
  }

  private static Bug sendsBlindly() {
    return new Bug() {
      @Override
      public void sweeps(RefundBooks books, PaymentGatewayPort gateway) {
        for (Refund refund : books.refunds().all(new Page.Request(200, Optional.empty())).items()) {
          if (refund instanceof Refund.Parked) sendAgain(refund, books, gateway);
        }
      }
    };
  }

  private static void sendAgain(Refund refund, RefundBooks books, PaymentGatewayPort gateway) {
    var payment =
        (Payment.Completed)
            books.books().payments().find(refund.intent().about().payment()).orElseThrow();
    gateway.refund(
        new RefundOrder(
            payment.proof().transaction(),
            Optional.of(refund.intent().amount()),
            Optional.empty()));
  }

  private static Bug neverCompares() {
    return new Bug() {
      @Override
      public boolean compares() {
        return false;
      }
    };
  }

  /** Counts in memory, so a transaction that is taken back leaves a gap. */
  private static Bug takesTheNumberEarly() {
    AtomicInteger last = new AtomicInteger();
    return new Bug() {
      @Override
      public RefundBooks books(RefundBooks real) {
        last.set(0);
        CreditNotes notes =
            instead(
                CreditNotes.class,
                real.notes(),
                "issue",
                arguments -> {
                  ((InMemoryCreditNotes) real.notes())
                      .issueAs((CreditNote.Draft) arguments[0], last.incrementAndGet());
                  return null;
                });
        return new RefundBooks(real.books(), real.redemptions(), real.refunds(), notes, real.log());
      }
    };
  }

  private static Bug forgetsTheTax() {
    return withBooks(
        books ->
            new Books(
                books.transactions(),
                books.subscriptions(),
                books.invoices(),
                books.payments(),
                books.outbox(),
                instead(
                    Ledger.class,
                    books.ledger(),
                    "post",
                    arguments -> {
                      books.ledger().post(untaxed((Posting) arguments[0]));
                      return null;
                    }),
                books.notices()));
  }

  private static Posting untaxed(Posting posting) {
    if (!(posting.occasion() instanceof Occasion.RefundConfirmed)) return posting;
    List<Entry> entries =
        posting.entries().stream()
            .map(
                entry ->
                    entry.account() == Account.VAT_PAYABLE
                        ? new Entry(Account.REVENUE_GIVEN_BACK, Side.DEBIT, entry.amount())
                        : entry)
            .toList();
    return new Posting(
        posting.id(), posting.occasion(), posting.at(), posting.subscriber(), entries);
  }

  private static Bug endsNothing() {
    return withBooks(
        books ->
            new Books(
                books.transactions(),
                instead(
                    Subscriptions.class,
                    books.subscriptions(),
                    "replace",
                    arguments -> {
                      if (!isRefunded(arguments[1])) {
                        books
                            .subscriptions()
                            .replace((Subscription) arguments[0], (Subscription) arguments[1]);
                      }
                      return null;
                    }),
                books.invoices(),
                books.payments(),
                books.outbox(),
                books.ledger(),
                books.notices()));
  }

  private static boolean isRefunded(Object subscription) {
    return subscription instanceof Subscription.Ended over && over.reason() == EndReason.REFUNDED;
  }

  private static Bug withBooks(UnaryOperator<Books> other) {
    return new Bug() {
      @Override
      public RefundBooks books(RefundBooks real) {
        return new RefundBooks(
            other.apply(real.books()),
            real.redemptions(),
            real.refunds(),
            real.notes(),
            real.log());
      }
    };
  }

  private static Bug refunding(Sends sends) {
    return new Bug() {
      @Override
      public PaymentGatewayPort gateway(PaymentGatewayPort real) {
        return instead(
            PaymentGatewayPort.class,
            real,
            "refund",
            arguments -> sends.send(real, (RefundOrder) arguments[0]));
      }
    };
  }

  /** The same port, but for one method. */
  private static <P> P instead(Class<P> port, P real, String method, Does other) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, called, arguments) -> {
              if (called.getName().equals(method)) return other.does(arguments);
              try {
                return called.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  /** How an order is sent. */
  private interface Sends {
    RefundReply send(PaymentGatewayPort real, RefundOrder order);
  }

  /** What a method does instead. */
  private interface Does {
    @Nullable Object does(Object[] arguments);
  }
}
