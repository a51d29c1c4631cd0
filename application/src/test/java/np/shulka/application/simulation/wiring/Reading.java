package np.shulka.application.simulation.wiring;

import java.util.function.BiFunction;
import java.util.function.Function;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.ListPayments;
import np.shulka.application.payment.ReadPayment;
import np.shulka.application.payment.ShowPaymentProgress;
import np.shulka.application.subscription.ListSubscriptions;
import np.shulka.application.subscription.ReadEntitlements;
import np.shulka.application.subscription.ReadEntitlements.Entitlements;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.work.Page;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;

/** What shows something and changes nothing. */
public record Reading(
    Function<Subject, Entitlements> entitlements,
    BiFunction<Subject, PaymentId, Payment> payment,
    BiFunction<Subject, InvoiceId, Invoice> invoice,
    BiFunction<Subject, SubscriptionId, Subscription> subscription,
    BiFunction<Subject, Page.Request, Page<Subscription>> subscriptions,
    BiFunction<Subject, Page.Request, Page<Payment>> payments,
    Function<PaymentId, ShowPaymentProgress.Progress> progress) {

  static Reading over(Ports ports, Setting setting) {
    Books books = ports.books();
    return new Reading(
        new ReadEntitlements(books.subscriptions(), ports.catalog().prices(), setting.clock())
            ::read,
        new ReadPayment(books.payments(), ports.subscribers())::read,
        new ReadInvoice(books.invoices(), ports.subscribers())::read,
        new ReadSubscription(books.subscriptions(), ports.subscribers())::read,
        new ListSubscriptions(books.subscriptions(), ports.subscribers())::list,
        new ListPayments(books.payments(), ports.subscribers())::list,
        new ShowPaymentProgress(books.payments(), books.invoices())::show);
  }

  /** The same, where something else is made of what somebody may use. */
  public Reading with(BiFunction<Subject, Entitlements, Entitlements> other) {
    return new Reading(
        subject -> other.apply(subject, entitlements.apply(subject)),
        payment,
        invoice,
        subscription,
        subscriptions,
        payments,
        progress);
  }
}
