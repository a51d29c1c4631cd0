package np.shulka.application.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.invoice.Bought;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.PaymentRequest;
import np.shulka.domain.invoice.Purpose;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Receipt;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Subscription;

/** Turns a proof into a paid invoice and granted time; runs inside its caller's transaction. */
public final class SettleInvoice {
  private final Books books;
  private final Setting setting;
  private final MoneyNotices notices;

  public SettleInvoice(Books books, Setting setting) {
    this.books = books;
    this.setting = setting;
    this.notices = new MoneyNotices(setting);
  }

  /**
   * Settles the request and grants what it buys. What is bought once is delivered by being paid;
   * the next offer is due again.
   *
   * @param fee what the gateway keeps of the money
   * @param initiatedAt when the payer was let to the gateway
   * @param news events of the same decision that come first
   */
  public Subscription.Payable settle(
      Invoice.Open invoice,
      Subscription.Payable subscription,
      SettlementProof proof,
      Money fee,
      Instant initiatedAt,
      List<Event> news) {
    Instant now = setting.now();
    Bought bought = subscription.buy(invoice.request().purpose(), initiatedAt, now, setting.zone());
    Settlement settlement = invoice.settle(proof, bought);
    books.invoices().settle(settlement, FiscalYear.at(now), now);
    post(invoice, proof, fee, now);
    Subscription.Payable after = granted(subscription, settlement, now);
    notices.receipt(settlement, now).ifPresent(books.notices()::add);
    List<Event> told = told(news, settlement, subscription, now);
    books.outbox().append(after.agreement().subscriber(), told);
    return after;
  }

  private Subscription.Payable granted(
      Subscription.Payable before, Settlement settlement, Instant now) {
    if (settlement.invoice().request().purpose() instanceof Purpose.Once) {
      Subscription.Payable billed = before.bill();
      books.subscriptions().replace(before, billed, billed.offersAt(setting.deadlines()));
      return billed;
    }
    Subscription.Active active = before.activate(settlement, setting.deadlines().grace(), now);
    books.subscriptions().replace(before, active);
    return active;
  }

  private void post(Invoice.Open invoice, SettlementProof proof, Money fee, Instant now) {
    Slip slip = new Slip(new PostingId(setting.identifiers().next()), now);
    Optional<Receipt> receipt =
        proof.payment().map(payment -> new Receipt(payment, proof.amount(), fee));
    Bookkeeping.settled(slip, invoice, receipt).ifPresent(books.ledger()::post);
  }

  private List<Event> told(
      List<Event> news, Settlement settlement, Subscription.Payable before, Instant now) {
    List<Event> events = new ArrayList<>(news);
    events.add(
        setting.event(
            "invoice.paid", now, Map.of("invoiceId", settlement.invoice().id().toString())));
    events.add(setting.event(change(settlement, before), now, facts(settlement)));
    return events;
  }

  private static Map<String, Object> facts(Settlement settlement) {
    PaymentRequest request = settlement.invoice().request();
    String subscription = request.debtor().subscription().toString();
    return switch (request.purpose()) {
      case Purpose.Once(_, var addOn) ->
          Map.of(
              "subscriptionId", subscription,
              "invoiceId", request.id().toString(),
              "addOnCode", addOn.code().toString(),
              "quantity", addOn.quantity());
      case Purpose.Time _, Purpose.Change _ ->
          Map.of(
              "subscriptionId", subscription,
              "startsAt", settlement.covers().startsAt().toString(),
              "endsAt", settlement.covers().endsAt().toString());
    };
  }

  private static String change(Settlement settlement, Subscription.Payable before) {
    return switch (settlement.invoice().request().purpose()) {
      case Purpose.Change _ -> "subscription.changed";
      case Purpose.Once _ -> "add-on.delivered";
      case Purpose.Time _ ->
          wasPaidBefore(before) ? "subscription.renewed" : "subscription.activated";
    };
  }

  private static boolean wasPaidBefore(Subscription.Payable subscription) {
    return switch (subscription) {
      case Subscription.Active _ -> true;
      case Subscription.PastDue late -> late.paid().isPresent();
      case Subscription.Incomplete _, Subscription.Trialing _ -> false;
    };
  }
}
