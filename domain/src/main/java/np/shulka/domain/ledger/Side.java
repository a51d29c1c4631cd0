package np.shulka.domain.ledger;

/** The two sides of an account. */
public enum Side {
  DEBIT,
  CREDIT
}
