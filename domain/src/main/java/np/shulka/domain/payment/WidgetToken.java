package np.shulka.domain.payment;

/**
 * What Khalti's older widget hands to the page when the payer has confirmed; worth asking about.
 */
public record WidgetToken(String value) implements GatewayReference {
  private static final int LONGEST = 255;

  public WidgetToken {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a token has 1 to " + LONGEST + " characters");
    }
  }

  @Override
  public String toString() {
    return "WidgetToken[…]";
  }
}
