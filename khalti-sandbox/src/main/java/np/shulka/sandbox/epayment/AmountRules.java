package np.shulka.sandbox.epayment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import np.shulka.sandbox.Quirk;
import np.shulka.sandbox.conditions.Quirks;
import np.shulka.sandbox.http.Fields;
import tools.jackson.databind.JsonNode;

/** What an amount has to satisfy once it is known to be a number. */
final class AmountRules {

  private static final long LEGACY_FLOOR_PAISA = 100;
  private static final long WALLET_FLOOR_PAISA = 1_000;
  private static final long BANK_FLOOR_PAISA = 10_000;
  private static final long KYC_CAP_PAISA = 20_000;
  private static final int PAISA_IN_RUPEE = 100;
  private static final Set<String> BANKING =
      Set.of("EBANKING", "E_BANKING", "MOBILE_BANKING", "CONNECT_IPS");

  private final Quirks quirks;

  AmountRules(Quirks quirks) {
    this.quirks = quirks;
  }

  void check(Fields fields, long amountPaisa, List<String> modes, List<JsonNode> breakdown) {
    long floor = floor(modes);
    if (amountPaisa < floor) {
      fields.wrong(
          "amount",
          "Amount should be greater than Rs. "
              + floor / PAISA_IN_RUPEE
              + ", that is "
              + floor
              + " paisa.");
    } else if (quirks.has(Quirk.KYC_CAP) && amountPaisa > KYC_CAP_PAISA) {
      fields.wrong("amount", "Amount must be less than " + KYC_CAP_PAISA / PAISA_IN_RUPEE + ".");
    } else if (!breakdown.isEmpty() && sum(breakdown) != amountPaisa) {
      fields.wrong("amount", "Amount Breakdown mismatch.");
    }
    fields.refuseIfWrong();
  }

  private long floor(List<String> modes) {
    if (quirks.has(Quirk.LEGACY_INITIATE)) {
      return LEGACY_FLOOR_PAISA;
    }
    return onlyBanking(modes) ? BANK_FLOOR_PAISA : WALLET_FLOOR_PAISA;
  }

  private static boolean onlyBanking(List<String> modes) {
    return !modes.isEmpty()
        && modes.stream().allMatch(mode -> BANKING.contains(mode.toUpperCase(Locale.ROOT)));
  }

  private static long sum(List<JsonNode> breakdown) {
    return breakdown.stream()
        .mapToLong(line -> Fields.wholeNumber(line.path("amount")).orElse(0))
        .sum();
  }
}
