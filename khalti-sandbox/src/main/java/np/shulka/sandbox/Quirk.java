package np.shulka.sandbox;

/** A way in which Khalti has been seen to differ from its present documentation. */
public enum Quirk {
  /** Initiate as in 2022: no expiry in the answer, a slash after the pidx, Rs 1 as the floor. */
  LEGACY_INITIATE,
  /** A path without its last slash is unknown instead of redirected. */
  SLASHLESS_NOT_FOUND,
  /** A merchant whose papers are not in order may take no more than Rs 200. */
  KYC_CAP,
  /** The browser comes back without {@code status} and the other newer parameters. */
  CALLBACK_WITHOUT_STATUS,
  /** The browser comes back with {@code idx} in place of {@code transaction_id}. */
  CALLBACK_IDX,
  /** A payment that failed or was canceled comes back with a message and no pidx. */
  CALLBACK_MESSAGE_ONLY,
  /** The browser calls the return address twice. */
  CALLBACK_TWICE,
  /** A canceled payment is spelt {@code Canceled}. */
  CANCELED_SPELLING,
  /** A lookup names the order and the merchant's own parameters. */
  LOOKUP_EXTRAS,
  /** A pending payment already shows its transaction id. */
  PENDING_HAS_TRANSACTION,
  /** A payment that has none shows an empty transaction id instead of null. */
  BLANK_TRANSACTION,
  /** The amount of a refund is read as rupees, not as paisa. */
  REFUND_IN_RUPEES
}
