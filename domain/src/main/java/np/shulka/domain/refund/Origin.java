package np.shulka.domain.refund;

import java.util.Locale;
import java.util.Optional;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.subscriber.Subject;

/** How it came about that money goes back. */
public sealed interface Origin {

  /** Why, in words for the credit note and for people. */
  String reason();

  /**
   * Somebody asked for it here, or {@link Subject#SHULKA} proposes it.
   *
   * @param mobile the payer's number at the gateway, needed where a bank paid; forgotten once the
   *     refund is over
   */
  record Asked(Subject by, String reason, Optional<String> mobile) implements Origin {
    private static final int LONGEST = 1_000;

    public Asked {
      if (reason.isBlank() || reason.length() > LONGEST) {
        throw new IllegalArgumentException("a reason has 1 to " + LONGEST + " characters");
      }
    }

    /** Nobody asked: its payer did not use it in time, so it is proposed to go back (S13). */
    static Asked unused() {
      String reason =
          String.format(
              Locale.ROOT, "Not used within %d hours", Payment.Completed.USABLE.toHours());
      return new Asked(Subject.SHULKA, reason, Optional.empty());
    }

    /** The same with the number that whoever agrees knows; what is known already stays. */
    Asked reaching(Optional<String> number) {
      return new Asked(by, reason, number.or(() -> mobile));
    }

    @Override
    public String toString() {
      return "Asked[by=" + by + ", reason=" + reason + "]";
    }
  }

  /** It was made at the gateway, past us, and found by asking about the payment. */
  record Found() implements Origin {
    @Override
    public String reason() {
      return "Refunded at Khalti";
    }
  }
}
