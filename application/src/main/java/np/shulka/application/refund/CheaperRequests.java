package np.shulka.application.refund;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.payment.Books;
import np.shulka.application.work.Event;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscription.Subscription;

/** What nobody paid yet, and whose price is less by money that went back past us (S4, S13). */
final class CheaperRequests {
  private final RefundBooks all;
  private final Books books;
  private final Setting setting;

  CheaperRequests(RefundBooks all, Setting setting) {
    this.all = all;
    this.books = all.books();
    this.setting = setting;
  }

  /**
   * Withdraws those by which money would be lost that is back; they are asked for anew without it.
   *
   * @param back of which payment
   * @param loses whether a note cannot say all of it as it is
   * @return what is to be told
   */
  List<Event> withdraw(Refundable back, Money amount, boolean loses) {
    List<Invoice.Open> cheaper =
        switch (back.payment().disposition()) {
          case SETTLED_INVOICE -> loses ? settingOff(back) : List.of();
          case CREDITED -> usingCredit(back.about().subscriber(), amount);
          case UNAPPLIED, REFUNDED -> List.of();
        };
    return cheaper.stream().map(this::withdraw).toList();
  }

  /** A change that sets the payment off. */
  private List<Invoice.Open> settingOff(Refundable back) {
    List<InvoiceId> taken =
        back.andOthers(all).stream().map(one -> one.billed().invoice().id()).toList();
    return books.invoices().open(back.about().subscription()).stream()
        .filter(
            open ->
                open.request().charges().setOff().credits().stream()
                    .map(Credit::of)
                    .anyMatch(taken::contains))
        .toList();
  }

  /** Credit has no name: whatever its payer asks for with any, until enough of it is left. */
  private List<Invoice.Open> usingCredit(SubscriberId payer, Money amount) {
    Money left = books.ledger().standing(payer).credit();
    List<Invoice.Open> found = new ArrayList<>();
    for (Subscription one : books.subscriptions().live(payer)) {
      Optional<Invoice.Open> asked = books.invoices().open(one.id());
      Money used = asked.map(CheaperRequests::credit).orElse(Money.ZERO);
      if (left.compareTo(amount) >= 0 || used.isZero()) continue;
      asked.ifPresent(found::add);
      left = left.plus(used);
    }
    return found;
  }

  private static Money credit(Invoice.Open open) {
    return open.request().charges().setOff().fromAccount();
  }

  /** Its subscription is to be offered something again, as nothing is asked for it. */
  private Event withdraw(Invoice.Open asked) {
    SubscriptionId of = asked.request().debtor().subscription();
    books.invoices().replace(asked, asked.close(setting.now()));
    if (books.subscriptions().find(of).orElseThrow() instanceof Subscription.Payable one) {
      books.subscriptions().replace(one, one.bill(), one.offersAt(setting.deadlines()));
    }
    Map<String, Object> which = Map.of("invoiceId", asked.id().toString());
    return setting.event("invoice.voided", setting.now(), which);
  }
}
