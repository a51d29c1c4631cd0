package np.shulka.application.simulation.wiring;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import np.shulka.application.catalog.Catalog;
import np.shulka.application.catalog.PublishPlan;
import np.shulka.application.change.BuyAddOn;
import np.shulka.application.change.ChangeSubscription;
import np.shulka.application.change.ChangeWish;
import np.shulka.application.change.PreviewChange;
import np.shulka.application.change.PreviewPurchase;
import np.shulka.application.change.PurchaseWish;
import np.shulka.application.dunning.OfferRenewals;
import np.shulka.application.dunning.TurnSubscriptions;
import np.shulka.application.invoice.ReadInvoice;
import np.shulka.application.invoice.ShowPayLink;
import np.shulka.application.ledger.RecogniseRevenue;
import np.shulka.application.payment.Books;
import np.shulka.application.payment.CancelSubscription;
import np.shulka.application.payment.Hint;
import np.shulka.application.payment.OpenAttempt;
import np.shulka.application.payment.PauseSubscription;
import np.shulka.application.payment.PayByLink;
import np.shulka.application.payment.PayInvoice;
import np.shulka.application.payment.PaymentFile;
import np.shulka.application.payment.ReadPayment;
import np.shulka.application.payment.RecheckPayment;
import np.shulka.application.payment.RenewFreeTime;
import np.shulka.application.payment.RenewSubscription;
import np.shulka.application.payment.StartCheckout;
import np.shulka.application.payment.SweepPayments;
import np.shulka.application.payment.UseUnappliedMoney;
import np.shulka.application.payment.Verification;
import np.shulka.application.payment.VerifyPayment;
import np.shulka.application.payment.VerifyWidgetPayment;
import np.shulka.application.subscription.KeepSubscription;
import np.shulka.application.subscription.ReadSubscription;
import np.shulka.application.subscription.ResumeSubscription;
import np.shulka.application.why.RecomputeInvoices;
import np.shulka.application.work.HonourIdempotencyKey;
import np.shulka.application.work.Setting;
import np.shulka.domain.catalog.Plan;
import np.shulka.domain.catalog.PlanCode;
import np.shulka.domain.catalog.PlanVersion;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.payment.Attempt;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscription.Subscription;

/** The use cases of one node, as functions, so that a planted bug can put another one there. */
public record UseCases(
    Selling selling,
    Changing changing,
    Verifying verifying,
    Reading reading,
    Upkeep upkeep,
    Merchant merchant,
    HonourIdempotencyKey idempotency) {

  /** The real ones. */
  public static UseCases over(Ports ports, Setting setting) {
    Books books = ports.books();
    var verification = new VerifyPayment(books, ports.subscribers(), ports.gateway(), setting);
    var attempts =
        new OpenAttempt(books, ports.subscribers(), ports.gateway(), verification, setting);
    var widget = new VerifyWidgetPayment(books, ports.subscribers(), verification, setting);
    var rechecking =
        new RecheckPayment(
            books.payments(), verification, ports.office().log(), books.transactions(), setting);
    return new UseCases(
        Selling.over(ports, attempts, setting),
        Changing.over(ports, attempts, setting),
        new Verifying(
            verification::verify,
            widget::verify,
            new UseUnappliedMoney(
                    new ReadPayment(books.payments(), ports.subscribers()),
                    ports.catalog(),
                    books,
                    ports.office().back().refunds(),
                    attempts,
                    setting)
                ::use,
            id -> rechecking.recheck(Ports.Office.BY, id)),
        Reading.over(ports, setting),
        new Upkeep(
            new SweepPayments(books, verification, setting)::sweep,
            new RecogniseRevenue(books.ledger(), setting)::recognise,
            new TurnSubscriptions(ports.due(), books.invoices(), setting)::turn,
            new OfferRenewals(ports.due(), new RenewFreeTime(books, setting), setting)::offer,
            ports.keys()::forget,
            new PublishPlan(ports.plans(), setting.identifiers())::publish,
            recompute(ports, ports.catalog(), setting)),
        Merchant.over(ports, setting),
        new HonourIdempotencyKey(ports.keys()));
  }

  public UseCases with(Merchant other) {
    return new UseCases(selling, changing, verifying, reading, upkeep, other, idempotency);
  }

  public UseCases with(Reading other) {
    return new UseCases(selling, changing, verifying, other, upkeep, merchant, idempotency);
  }

  /** Working invoices out once more at the prices of that catalog; here a run a month is enough. */
  public static IntUnaryOperator recompute(Ports ports, Catalog catalog, Setting setting) {
    return new RecomputeInvoices(
            ports.office().recomputations(),
            catalog,
            ports.books().transactions(),
            setting,
            Duration.ofDays(30))
        ::recompute;
  }

  /** What payers begin with. */
  public record Selling(
      Function<StartCheckout.Order, StartCheckout.Outcome> start,
      PaysInvoice payInvoice,
      Function<PayToken, OpenAttempt.Outcome> payByLink) {

    static Selling over(Ports ports, OpenAttempt attempts, Setting setting) {
      Books books = ports.books();
      return new Selling(
          new StartCheckout(ports.catalog(), ports.subscribers(), books, attempts, setting)::start,
          new PayInvoice(new ReadInvoice(books.invoices(), ports.subscribers()), attempts)::pay,
          new PayByLink(new ShowPayLink(books.invoices()), attempts)::pay);
    }
  }

  /** What subscribers do with what they have. */
  public record Changing(
      Function<CancelSubscription.Wish, Subscription> cancel,
      BiFunction<Subject, SubscriptionId, KeepSubscription.Outcome> keep,
      Function<RenewSubscription.Order, RenewSubscription.Outcome> renew,
      Function<PauseSubscription.Wish, PauseSubscription.Outcome> pause,
      BiFunction<Subject, SubscriptionId, Subscription> resume,
      Function<ChangeWish, PreviewChange.Outcome> preview,
      Changes change,
      Buying buying) {

    static Changing over(Ports ports, OpenAttempt attempts, Setting setting) {
      Books books = ports.books();
      var reading = new ReadSubscription(books.subscriptions(), ports.subscribers());
      return new Changing(
          new CancelSubscription(reading, books, ports.catalog().redemptions(), setting)::cancel,
          new KeepSubscription(
                  reading, books.subscriptions(), books.transactions(), books.outbox(), setting)
              ::keep,
          new RenewSubscription(reading, ports.catalog(), books, attempts, setting)::renew,
          new PauseSubscription(reading, ports.plans(), books, attempts, setting)::pause,
          new ResumeSubscription(
                  reading, books.subscriptions(), books.transactions(), books.outbox(), setting)
              ::resume,
          new PreviewChange(reading, ports.catalog(), books, ports.quotes(), setting)::preview,
          new ChangeSubscription(reading, ports.catalog(), ports.quotes(), books, attempts, setting)
              ::change,
          Buying.over(reading, ports, attempts, setting));
    }
  }

  /** Buying something once. */
  public record Buying(Function<PurchaseWish, PreviewChange.Outcome> preview, Buys buy) {

    static Buying over(
        ReadSubscription reading, Ports ports, OpenAttempt attempts, Setting setting) {
      Books books = ports.books();
      return new Buying(
          new PreviewPurchase(reading, ports.catalog(), books, ports.quotes(), setting)::preview,
          new BuyAddOn(reading, ports.catalog(), ports.quotes(), books, attempts, setting)::buy);
    }
  }

  /** Buying it. */
  @FunctionalInterface
  public interface Buys {
    ChangeSubscription.Outcome buy(
        PurchaseWish wish, Optional<QuoteId> quoted, Attempt.Channel channel);
  }

  /** Changing what is subscribed to. */
  @FunctionalInterface
  public interface Changes {
    ChangeSubscription.Outcome change(
        ChangeWish wish, Optional<QuoteId> quoted, Attempt.Channel channel);
  }

  /** Paying one's own invoice. */
  @FunctionalInterface
  public interface PaysInvoice {
    OpenAttempt.Outcome pay(Subject payer, InvoiceId invoice, Attempt.Channel channel);
  }

  /** What finds out about money, and what its payer makes of it. */
  public record Verifying(
      Function<Hint, Verification> verify,
      Function<VerifyWidgetPayment.Confirmation, VerifyWidgetPayment.Outcome> widget,
      BiFunction<Subject, PaymentId, UseUnappliedMoney.Outcome> use,
      Function<PaymentId, PaymentFile> recheck) {}

  /** What happens without a payer. */
  public record Upkeep(
      IntUnaryOperator sweep,
      IntSupplier recogniseRevenue,
      IntUnaryOperator turn,
      IntUnaryOperator offer,
      IntUnaryOperator forgetKeys,
      BiFunction<PlanCode, PlanVersion, Plan> publish,
      IntUnaryOperator recompute) {}
}
