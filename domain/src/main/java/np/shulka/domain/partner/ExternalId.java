package np.shulka.domain.partner;

import java.util.regex.Pattern;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.subscriber.Subject;

/** How a partner names one of its subscribers. */
public record ExternalId(String value) {
  /** What no identity provider may call anybody, so that nobody signs in as such a subscriber. */
  public static final String RESERVED = "urn:shulka:";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~:@+-]{1,128}");

  public ExternalId {
    if (!FORM.matcher(value).matches() || value.matches("\\.{1,2}")) {
      throw new IllegalArgumentException(
          "an external id is 1 to 128 letters, digits and . _ ~ : @ + -");
    }
  }

  /** The subject of the subscriber whom that partner knows by this id; nobody else has it. */
  public Subject of(PartnerId partner) {
    return new Subject(RESERVED + "partner:" + partner + ":" + value);
  }

  @Override
  public String toString() {
    return value;
  }
}
