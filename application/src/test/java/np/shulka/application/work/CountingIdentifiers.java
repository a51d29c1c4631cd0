package np.shulka.application.work;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import np.shulka.domain.identity.AnId;

/** Ids that count upwards: the same in every run for the same seed, or fresh. */
public final class CountingIdentifiers implements Identifiers {
  private static final long NEW_YEAR_2026 = 1_767_225_600_000L;
  private static final int REFERENCE_LENGTH = 8;
  private static final long REFERENCES = 1L << (5 * REFERENCE_LENGTH);
  private static final long SCATTER = 0x9E37_79B9_7F4A_7C15L;

  private final AtomicLong next;
  private final long salt;

  private CountingIdentifiers(long start, long salt) {
    this.next = new AtomicLong(start);
    this.salt = salt;
  }

  /** The same ids in every run. */
  public static CountingIdentifiers seeded(long seed) {
    long salt = seed == 0 ? SCATTER : seed; // without one, ids would be those of credit notes
    return new CountingIdentifiers(NEW_YEAR_2026 << 12, salt & 0x3fff_ffff_ffff_ffffL);
  }

  /** Ids that no other run had. */
  public static CountingIdentifiers fresh() {
    return new CountingIdentifiers(
        System.currentTimeMillis() << 12, System.nanoTime() & 0x3fff_ffff_ffff_ffffL);
  }

  @Override
  public UUID next() {
    return AnId.rising(next.getAndIncrement(), salt);
  }

  @Override
  public String secret() {
    return next().toString().replace("-", "");
  }

  @Override
  public String reference() {
    long scattered = (next.getAndIncrement() * SCATTER) >>> 24;
    String text = Long.toString(scattered % REFERENCES | REFERENCES, 32);
    return text.substring(text.length() - REFERENCE_LENGTH).toUpperCase(Locale.ROOT);
  }
}
