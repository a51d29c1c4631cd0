package np.shulka.application.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.AReport;
import np.shulka.domain.payment.GatewayReference;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;

/** What is true at a scripted gateway, whatever it may answer. */
public final class ScriptedTill {
  private final Map<GatewayReference, Deal> deals = new LinkedHashMap<>();
  private int transactions;

  /** A payer is asked for money. */
  synchronized void open(GatewayReference name, Deal deal) {
    deals.put(name, deal);
  }

  public synchronized Optional<Deal> find(GatewayReference name) {
    return Optional.ofNullable(deals.get(name));
  }

  synchronized Optional<Deal> find(GatewayTransactionId transaction) {
    return deals.values().stream()
        .filter(deal -> deal.transaction.equals(Optional.of(transaction)))
        .findFirst();
  }

  /** Every deal, oldest first. */
  public synchronized List<Deal> all() {
    return new ArrayList<>(deals.values());
  }

  /** Money moved. */
  public synchronized GatewayTransactionId pay(GatewayReference name) {
    Deal deal = known(name);
    var transaction =
        deal.transaction.orElseGet(() -> new GatewayTransactionId("T" + next() + "-" + hash(name)));
    deals.put(name, deal.becomes(GatewayStatus.COMPLETED, Optional.of(transaction)));
    return transaction;
  }

  /** No money moved, or none yet. */
  public synchronized void say(GatewayReference name, GatewayStatus status) {
    Deal deal = known(name);
    deals.put(name, deal.becomes(status, deal.transaction));
  }

  /** As if it were another gateway. */
  synchronized void forget(GatewayReference name) {
    deals.remove(name);
  }

  /** Somebody gives so much back in the dashboard of the gateway. */
  public synchronized void refundInDashboard(GatewayReference name, Optional<Money> part) {
    if (!giveBack(known(name).transaction.orElseThrow(), part)) {
      throw new IllegalStateException("not so much is left");
    }
  }

  /** Whether so much could be given back, and now is. */
  synchronized boolean giveBack(GatewayTransactionId transaction, Optional<Money> part) {
    Optional<Deal> found = find(transaction);
    if (found.isEmpty()) return false;
    Deal deal = found.get();
    long left = deal.amount.paisa() - deal.refunded.paisa();
    long amount = part.map(Money::paisa).orElse(left);
    if (amount < 1 || amount > left) return false;
    deals.put(deal.name, deal.gaveBack(Money.paisa(amount)));
    return true;
  }

  private Deal known(GatewayReference name) {
    return find(name).orElseThrow(() -> new IllegalStateException("the gateway has no " + name));
  }

  private int next() {
    return ++transactions;
  }

  private static String hash(GatewayReference name) {
    return name.value().replaceAll("[^A-Za-z0-9]", "");
  }

  /**
   * A purchase as the gateway knows it.
   *
   * @param order our payment, where we told
   */
  public record Deal(
      GatewayReference name,
      Optional<PaymentId> order,
      Money amount,
      GatewayStatus status,
      Optional<GatewayTransactionId> transaction,
      Money refunded,
      Instant openedAt) {

    static Deal opened(
        GatewayReference name, Optional<PaymentId> order, Money amount, Instant now) {
      return new Deal(
          name, order, amount, GatewayStatus.INITIATED, Optional.empty(), Money.ZERO, now);
    }

    Deal becomes(GatewayStatus next, Optional<GatewayTransactionId> by) {
      return new Deal(name, order, amount, next, by, refunded, openedAt);
    }

    Deal gaveBack(Money part) {
      Money sum = refunded.plus(part);
      GatewayStatus next =
          sum.equals(amount) ? GatewayStatus.REFUNDED : GatewayStatus.PARTIALLY_REFUNDED;
      return new Deal(name, order, amount, next, transaction, sum, openedAt);
    }

    /** Whether the merchant holds money of it. */
    public boolean paid() {
      return status == GatewayStatus.COMPLETED;
    }

    TransactionRecord record() {
      Money fee = Money.paisa(amount.paisa() * 3 / 100);
      return new TransactionRecord(
          transaction.orElseThrow(),
          "Wallet payment",
          AReport.stated(status),
          amount,
          fee,
          status == GatewayStatus.REFUNDED,
          openedAt);
    }
  }
}
