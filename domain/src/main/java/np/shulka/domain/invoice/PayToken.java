package np.shulka.domain.invoice;

/**
 * The unguessable part of an invoice's permanent pay link; whoever has it may pay, and only that.
 */
public record PayToken(String value) {
  private static final int SHORTEST = 22;

  public PayToken {
    if (value.length() < SHORTEST) throw new IllegalArgumentException("a pay token is longer");
  }

  @Override
  public String toString() {
    return "PayToken[…]";
  }
}
