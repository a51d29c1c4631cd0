package np.shulka.domain.money;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Instants as people in Nepal read them off the wall. */
public final class ATime {

  public static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

  /** A Tuesday morning on which most tests take place. */
  public static final Instant NOW = inNepal("2026-02-10T09:00");

  private ATime() {}

  /** {@code 2026-02-10T09:00} in Kathmandu. */
  public static Instant inNepal(String local) {
    return LocalDateTime.parse(local).atZone(NEPAL).toInstant();
  }
}
