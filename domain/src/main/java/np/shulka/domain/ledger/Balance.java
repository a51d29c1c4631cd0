package np.shulka.domain.ledger;

import np.shulka.domain.money.Money;

/** All that was ever debited and credited to an account; derived from its entries, never kept. */
public record Balance(Account account, Money debits, Money credits) {

  /** The side that is heavier; the account's own if none is. */
  public Side side() {
    int heavier = debits.compareTo(credits);
    if (heavier == 0) return account.normal();
    return heavier > 0 ? Side.DEBIT : Side.CREDIT;
  }

  /** By how much {@link #side} is heavier. */
  public Money amount() {
    return debits.compareTo(credits) > 0 ? debits.minus(credits) : credits.minus(debits);
  }
}
