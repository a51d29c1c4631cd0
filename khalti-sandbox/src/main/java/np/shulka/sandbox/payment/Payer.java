package np.shulka.sandbox.payment;

import java.util.Optional;

/** Somebody with a Khalti wallet. */
public record Payer(String mobile, String name) {

  /** The PIN of every test wallet. */
  public static final String MPIN = "1111";

  /** The code every test wallet is sent. */
  public static final String OTP = "987654";

  /** The first of the test wallets. */
  public static final Payer FIRST = new Payer("9800000000", "Test User 0");

  /** The test wallet with this number, unless there is none. */
  public static Optional<Payer> withMobile(String mobile) {
    return mobile.matches("980000000[0-5]")
        ? Optional.of(new Payer(mobile, "Test User " + mobile.charAt(9)))
        : Optional.empty();
  }

  /** The number as a browser may carry it: {@code 98XXXXX904}. */
  public String maskedMiddle() {
    return mobile.substring(0, 2) + "XXXXX" + mobile.substring(7);
  }

  /** The number as a transaction record shows it: {@code 98XXXXXXX9}. */
  public String maskedButEnds() {
    return mobile.substring(0, 2) + "XXXXXXX" + mobile.substring(9);
  }
}
