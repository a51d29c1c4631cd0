package np.shulka.domain.subscriber;

/** Who the identity provider says somebody is: the {@code sub} of the access token. */
public record Subject(String value) {
  /** Ourselves, where something is done of which nobody said that it be done; no token names it. */
  public static final Subject SHULKA = new Subject("shulka");

  private static final int LONGEST = 255;

  public Subject {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a subject has 1 to " + LONGEST + " characters");
    }
  }
}
