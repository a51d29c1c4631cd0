package np.shulka.domain.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an endpoint's messages are signed with: one secret, and for a while the one before it.
 *
 * @param current as the Standard Webhooks specification writes it: {@code whsec_} and Base64
 */
public record SigningSecrets(String current, Optional<Old> previous) {
  /** So long both signatures are sent after a rotation. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  private static final String PREFIX = "whsec_";

  public SigningSecrets {
    if (!current.startsWith(PREFIX)) throw new IllegalArgumentException("no signing secret");
  }

  /** The first one. */
  public static SigningSecrets of(String secret) {
    return new SigningSecrets(secret, Optional.empty());
  }

  /** Another one from now on; the one before goes on for the overlap. */
  public SigningSecrets rotate(String fresh, Instant now) {
    return new SigningSecrets(fresh, Optional.of(new Old(current, now.plus(OVERLAP))));
  }

  /** Those that are to be used at that time, newest first. */
  public List<String> at(Instant now) {
    return previous
        .filter(old -> now.isBefore(old.until()))
        .map(old -> List.of(current, old.secret()))
        .orElseGet(() -> List.of(current));
  }

  @Override
  public String toString() {
    return "SigningSecrets[…]";
  }

  /** A secret that was replaced. */
  public record Old(String secret, Instant until) {
    @Override
    public String toString() {
      return "Old[until=" + until + "]";
    }
  }
}
