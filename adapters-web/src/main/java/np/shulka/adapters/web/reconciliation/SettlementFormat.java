package np.shulka.adapters.web.reconciliation;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a settlement file looks. Khalti documents none, so its column names are the merchant's to
 * say; case, spaces and signs in them make no difference.
 *
 * @param transaction the names by which the column of the transaction may go, and so on
 * @param amounts {@code rupees} or {@code paisa}
 * @param date the pattern of dates, where they are not as ISO 8601 has them
 */
@ConfigurationProperties("shulka.reconciliation.columns")
record SettlementFormat(
    @DefaultValue({"transaction id", "transaction", "txn id", "idx"}) List<String> transaction,
    @DefaultValue({"amount", "total amount", "gross amount"}) List<String> amount,
    @DefaultValue({"fee", "fee amount", "service charge", "commission"}) List<String> fee,
    @DefaultValue({"date", "settled on", "settlement date", "payout date", "created on"})
        List<String> date,
    @DefaultValue("rupees") Unit amounts,
    @Nullable String pattern) {

  /** What amounts are counted in. */
  enum Unit {
    RUPEES,
    PAISA
  }

  DateTimeFormatter dates() {
    return pattern == null
        ? DateTimeFormatter.ISO_LOCAL_DATE
        : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** A name without what makes no difference. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
