package np.shulka.domain.payment;

/** Khalti's name for one web checkout; opaque, and bound to one attempt for ever. */
public record Pidx(String value) implements GatewayReference {
  private static final int LONGEST = 128;

  public Pidx {
    if (value.isBlank() || value.length() > LONGEST || !value.chars().allMatch(Pidx::visible)) {
      throw new IllegalArgumentException("a pidx is 1 to " + LONGEST + " visible ASCII characters");
    }
  }

  private static boolean visible(int character) {
    return character > ' ' && character < 0x7f;
  }
}
