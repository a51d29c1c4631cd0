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
 * @param refunds how rows are told that say what went back
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
    @DefaultValue Refunds refunds,
    @DefaultValue("rupees") Unit amounts,
    @Nullable String pattern) {

  /**
   * How rows are told that say what went back; those with a negative amount do in any file.
   *
   * @param type the names by which the column may go that says what a row is about
   * @param words what it says there of what went back
   */
  record Refunds(
      @DefaultValue({"type", "transaction type"}) List<String> type,
      @DefaultValue({"refund", "refunded", "partial refund", "partially refunded", "reversal"})
          List<String> words) {

    boolean isOne(String type) {
      String plain = plain(type);
      return words.stream().anyMatch(word -> plain(word).equals(plain));
    }
  }

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
