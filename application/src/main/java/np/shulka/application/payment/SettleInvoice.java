package np.shulka.application.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.invoice.Settlement;
import np.shulka.domain.ledger.Bookkeeping;
import np.shulka.domain.ledger.Funds;
import np.shulka.domain.ledger.PostingId;
import np.shulka.domain.ledger.Receipt;
import np.shulka.domain.ledger.Slip;
import np.shulka.domain.money.BillingAnchor;
import np.shulka.domain.money.FiscalYear;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.SettlementProof;
import np.shulka.domain.subscription.Subscription;

/** Turns a proof into a paid invoice and granted time; runs inside its caller's transaction. */
final class SettleInvoice {
  private final Books books;
  private final Setting setting;

  SettleInvoice(Books books, Setting setting) {
    this.books = books;
    this.setting = setting;
  }

  /**
   * Settles the request and grants what it buys.
   *
   * @param fee what the gateway keeps of the money
   * @param initiatedAt when the payer was let to the gateway
   * @param news events of the same decision that come first
   */
  Subscription.Active settle(
      Invoice.Open invoice,
      Subscription.Payable subscription,
      SettlementProof proof,
      Money fee,
      Instant initiatedAt,
      List<Event> news) {
    Instant now = setting.now();
    BillingAnchor anchor = subscription.anchorFor(initiatedAt, now, setting.zone());
    Settlement settlement =
        invoice.settle(proof, subscription.nextOf(anchor, invoice.request().periods()));
    books.invoices().settle(settlement, FiscalYear.at(now), now);
    post(invoice, proof, fee, now);
    Subscription.Active active =
        subscription.activate(settlement, anchor, setting.deadlines().grace());
    books.subscriptions().replace(subscription, active);
    List<Event> told = told(news, settlement, subscription, now);
    books.outbox().append(active.agreement().subscriber(), told);
    return active;
  }

  private void post(Invoice.Open invoice, SettlementProof proof, Money fee, Instant now) {
    Slip slip = new Slip(new PostingId(setting.identifiers().next()), now);
    Funds funds =
        proof
            .payment()
            .map(payment -> Funds.of(new Receipt(payment, proof.amount(), fee)))
            .orElseGet(Funds::none);
    Bookkeeping.settled(slip, invoice, funds).ifPresent(books.ledger()::post);
  }

  private List<Event> told(
      List<Event> news, Settlement settlement, Subscription.Payable before, Instant now) {
    String change = wasPaidBefore(before) ? "subscription.renewed" : "subscription.activated";
    List<Event> events = new ArrayList<>(news);
    events.add(
        setting.event(
            "invoice.paid", now, Map.of("invoiceId", settlement.invoice().id().toString())));
    events.add(
        setting.event(
            change,
            now,
            Map.of(
                "subscriptionId", before.id().toString(),
                "startsAt", settlement.covers().startsAt().toString(),
                "endsAt", settlement.covers().endsAt().toString())));
    return events;
  }

  private static boolean wasPaidBefore(Subscription.Payable subscription) {
    return switch (subscription) {
      case Subscription.Active _ -> true;
      case Subscription.PastDue late -> late.paid().isPresent();
      case Subscription.Incomplete _, Subscription.Trialing _ -> false;
    };
  }
}
