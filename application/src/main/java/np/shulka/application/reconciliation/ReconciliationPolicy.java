package np.shulka.application.reconciliation;

/**
 * How strict a comparison is.
 *
 * @param lateDays how many days after it was verified a payment may be paid out
 * @param patience how often in a row the gateway may give no answer before that is written down
 */
public record ReconciliationPolicy(int lateDays, int patience) {
  public static final ReconciliationPolicy DEFAULT = new ReconciliationPolicy(1, 5);
}
