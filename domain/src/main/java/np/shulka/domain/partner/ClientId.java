package np.shulka.domain.partner;

import java.util.regex.Pattern;

/** The name under which a partner's programs get their tokens. */
public record ClientId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{3,100}");

  public ClientId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a client id is 3 to 100 letters, digits, '.', '_', '-'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
