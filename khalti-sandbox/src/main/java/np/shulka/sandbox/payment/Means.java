package np.shulka.sandbox.payment;

/** What the payer paid with. */
public enum Means {
  WALLET,
  BANK
}
