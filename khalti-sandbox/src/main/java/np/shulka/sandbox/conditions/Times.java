package np.shulka.sandbox.conditions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes moments the way Khalti does: Nepal time, microseconds and all. */
public final class Times {

  private static final ZoneOffset NEPAL = ZoneOffset.ofHoursMinutes(5, 45);
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

  private Times() {}

  public static String inNepal(Instant moment) {
    return FORMAT.format(moment.atOffset(NEPAL));
  }
}
