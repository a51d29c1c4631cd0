package np.shulka.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import np.shulka.application.work.Identifiers;

/** Ids and secrets from the operating system's randomness. */
final class RandomIdentifiers implements Identifiers {
  /** No letters and digits that people confuse. */
  private static final String LEGIBLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int SECRET_BYTES = 24;
  private static final int REFERENCE_LENGTH = 8;
  private final SecureRandom random = new SecureRandom();

  @Override
  public UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  @Override
  public String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String reference() {
    StringBuilder reference = new StringBuilder(REFERENCE_LENGTH);
    for (int i = 0; i < REFERENCE_LENGTH; i++) {
      reference.append(LEGIBLE.charAt(random.nextInt(LEGIBLE.length())));
    }
    return reference.toString();
  }
}
