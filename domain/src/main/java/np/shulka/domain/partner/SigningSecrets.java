package np.shulka.domain.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an endpoint's messages are signed with: one secret, and for a while those before it.
 *
 * @param current as the Standard Webhooks specification writes it: {@code whsec_} and Base64
 * @param earlier newest first
 */
public record SigningSecrets(String current, List<Old> earlier) {
  /** So long a secret that was replaced goes on signing. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  /** So many sign at most, the current one with them. */
  public static final int MOST = 3;

  private static final String PREFIX = "whsec_";

  public SigningSecrets {
    if (!current.startsWith(PREFIX)) throw new IllegalArgumentException("no signing secret");
    earlier = List.copyOf(earlier);
    if (earlier.size() >= MOST) throw new IllegalArgumentException("too many signing secrets");
  }

  /** The first one. */
  public static SigningSecrets of(String secret) {
    return new SigningSecrets(secret, List.of());
  }

  /** Another one from now on; the one before goes on for the overlap, and others to their end. */
  public SigningSecrets rotate(String fresh, Instant now) {
    Old replaced = new Old(current, now.plus(OVERLAP));
    return new SigningSecrets(fresh, Stream.concat(Stream.of(replaced), signing(now)).toList());
  }

  /**
   * Until when it cannot be rotated, because that would end one that somebody may still rely on.
   */
  public Optional<Instant> fullUntil(Instant now) {
    List<Old> signing = signing(now).toList();
    return signing.size() < MOST - 1
        ? Optional.empty()
        : signing.stream().map(Old::until).min(Instant::compareTo);
  }

  /** Those that are to be used at that time, newest first. */
  public List<String> at(Instant now) {
    return Stream.concat(Stream.of(current), signing(now).map(Old::secret)).toList();
  }

  private Stream<Old> signing(Instant now) {
    return earlier.stream().filter(old -> now.isBefore(old.until()));
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
