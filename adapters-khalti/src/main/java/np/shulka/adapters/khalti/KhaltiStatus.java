package np.shulka.adapters.khalti;

import java.util.Locale;
import java.util.regex.Pattern;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.StatedStatus;

/** Reads Khalti's status words, whose spelling varies by year and endpoint. */
final class KhaltiStatus {
  private static final int LONGEST = 64;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

  private KhaltiStatus() {}

  /** The status of a web checkout ({@code khalti.md} §1.6). */
  static StatedStatus ofCheckout(String text) {
    return new StatedStatus(checkout(bare(text)), KhaltiText.line(text, LONGEST));
  }

  /** The state of a widget payment, which knows a few words more ({@code khalti.md} §2). */
  static StatedStatus ofTransaction(String text) {
    String word = bare(text);
    GatewayStatus status =
        switch (word) {
          case "confirmed" -> GatewayStatus.PENDING;
          case "disabled" -> GatewayStatus.FAILED;
          default -> checkout(word);
        };
    return new StatedStatus(status, KhaltiText.line(text, LONGEST));
  }

  private static GatewayStatus checkout(String word) {
    return switch (word) {
      case "completed", "complete" -> GatewayStatus.COMPLETED;
      case "pending" -> GatewayStatus.PENDING;
      case "initiated" -> GatewayStatus.INITIATED;
      case "expired" -> GatewayStatus.EXPIRED;
      case "usercanceled", "usercancelled", "canceled", "cancelled" -> GatewayStatus.CANCELLED;
      case "failed" -> GatewayStatus.FAILED;
      case "refunded" -> GatewayStatus.REFUNDED;
      case "partiallyrefunded" -> GatewayStatus.PARTIALLY_REFUNDED;
      default -> GatewayStatus.UNRECOGNISED;
    };
  }

  private static String bare(String text) {
    return SEPARATORS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
