package np.shulka.adapters.persistence.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import np.shulka.application.partner.UnknownSecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Encrypts with the newest of the operator's keys (AES-256-GCM), and opens what any of them
 * encrypted. What it makes says which key that was, by the beginning of the key's own hash: an
 * operator has no names to confuse, and a wrong key is told from a broken row.
 */
@Component
final class SecretSeal {
  private static final String PLAIN = "whsec_";
  private static final char AFTER_KEY = ':';
  private static final int ID_BYTES = 4;

  private final Map<String, BytesEncryptor> keys = new LinkedHashMap<>();
  private final boolean waits;

  /**
   * Knows these keys.
   *
   * @param newestFirst 32 bytes each, in Base64, with commas between them
   * @param begin {@code later} while nodes run that read only what lies there as it is
   */
  SecretSeal(
      @Value("${shulka.webhooks.secret-keys:}") String newestFirst,
      @Value("${shulka.webhooks.seal:now}") String begin) {
    waits = "later".equals(begin);
    for (String key : newestFirst.split(",", -1)) {
      if (!key.isBlank()) add(Base64.getDecoder().decode(key.strip()));
    }
  }

  /** Whether what is not encrypted yet is to stay so. */
  boolean waits() {
    return waits;
  }

  private void add(byte[] key) {
    keys.put(id(key), AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES")).build());
  }

  private static String id(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  String seal(String secret) {
    String newest = newest();
    byte[] sealed = key(newest).encrypt(secret.getBytes(StandardCharsets.US_ASCII));
    return newest + AFTER_KEY + Base64.getEncoder().encodeToString(sealed);
  }

  /**
   * The secret.
   *
   * @throws UnknownSecretKey if none of the keys encrypted it
   */
  String open(String kept) {
    if (kept.startsWith(PLAIN)) return kept;
    int end = kept.indexOf(AFTER_KEY);
    byte[] sealed = Base64.getDecoder().decode(kept.substring(end + 1));
    byte[] secret = key(kept.substring(0, end)).decrypt(sealed);
    return new String(secret, StandardCharsets.US_ASCII);
  }

  /** Whether it lies there as it would if it were put there now. */
  boolean isNewest(String kept) {
    return kept.startsWith(newest() + AFTER_KEY);
  }

  private String newest() {
    return keys.keySet().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no key for secrets"));
  }

  private BytesEncryptor key(String id) {
    BytesEncryptor key = keys.get(id);
    if (key == null) throw new UnknownSecretKey(id);
    return key;
  }
}
