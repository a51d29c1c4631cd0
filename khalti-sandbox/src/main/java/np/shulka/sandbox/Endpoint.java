package np.shulka.sandbox;

/** A call of a merchant's server to Khalti that can be made to fail. */
public enum Endpoint {
  INITIATE,
  LOOKUP,
  REFUND,
  TRANSACTIONS,
  TRANSACTION,
  VERIFY,
  STATUS
}
