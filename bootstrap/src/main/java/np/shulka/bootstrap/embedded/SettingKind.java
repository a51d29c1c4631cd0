package np.shulka.bootstrap.embedded;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.util.unit.DataSize;

/**
 * What a setting takes.
 *
 * @param words what it is said to be
 */
record SettingKind(String words, Predicate<String> fits) {
  static final SettingKind PATIENCE =
      of(Duration.class, Duration::isPositive, "is a time like 30s, 12h or 7d");
  static final SettingKind PATIENCE_OR_NONE =
      of(Duration.class, it -> !it.isNegative(), "is a time like 12h or 7d, or 0");
  static final SettingKind HOURS = listOf(SettingKind::areHours, "is whole hours like -7d,-1d,0h");
  static final SettingKind HOURS_BEFORE =
      listOf(it -> areHours(it) && it.isPositive(), "is whole hours like 2d,12h");
  static final SettingKind COUNT = of(Integer.class, it -> it >= 1, "is a whole number, 1 or more");
  static final SettingKind COUNT_OR_NONE =
      of(Integer.class, it -> it >= 0, "is a whole number, 0 or more");
  static final SettingKind PERCENT =
      of(Integer.class, it -> it >= 1 && it <= 100, "is a whole number from 1 to 100");
  static final SettingKind PAISA = of(Long.class, it -> it >= 0, "is paisa, a whole number");
  static final SettingKind PORT =
      of(Integer.class, it -> it >= 0 && it <= 65_535, "is a port, up to 65535");
  static final SettingKind SWITCH = of(Boolean.class, _ -> true, "is true or false");
  static final SettingKind ON_OFF = of(Boolean.class, _ -> true, "is on or off");
  static final SettingKind ZONE = of(ZoneId.class, _ -> true, "is a zone like Asia/Kathmandu");
  static final SettingKind MOMENT =
      of(Instant.class, _ -> true, "is a moment like 2026-07-17T00:00:00Z");
  static final SettingKind SIZE =
      of(DataSize.class, it -> it.toBytes() >= 1, "is a size like 64KB or 100MB");
  static final SettingKind LANGUAGE = new SettingKind("is en or ne", List.of("en", "ne")::contains);

  static final SettingKind WORLD =
      new SettingKind(
              "is live, sandbox or auto",
              it -> List.of("live", "sandbox", "auto").contains(it.toLowerCase(Locale.ROOT)))
          .orNothing();

  /** As Kafka's client reads them; it finds out in the middle of its work. */
  static final SettingKind BROKERS =
      new SettingKind(
              "is brokers like host:9092,other:9092",
              it -> Arrays.stream(it.split(",", -1)).allMatch(SettingKind::isBroker))
          .orNothing();

  /** Where something is; left out where it says nothing. */
  static final SettingKind ADDRESS =
      of(
              URI.class,
              it -> isWeb(it) && it.getRawFragment() == null,
              "is an address like https://a.example")
          .orNothing();

  /** What paths of ours come after. */
  static final SettingKind ROOT =
      of(
              URI.class,
              it -> isWeb(it) && it.getRawFragment() == null && it.getRawQuery() == null,
              "is an address like https://billing.example")
          .orNothing();

  static final SettingKind DATABASE =
      new SettingKind(
              "is an address like jdbc:postgresql://db.example/shulka",
              it -> it.startsWith("jdbc:postgresql:"))
          .orNothing();

  private SettingKind orNothing() {
    return new SettingKind(words, text -> text.isBlank() || fits.test(text));
  }

  private static <T> SettingKind of(Class<T> type, Predicate<T> fits, String words) {
    return new SettingKind(words, text -> reads(text, type, fits));
  }

  private static SettingKind listOf(Predicate<Duration> fits, String words) {
    return new SettingKind(
        words,
        text ->
            text.isBlank()
                || Arrays.stream(text.split(",", -1))
                    .allMatch(one -> reads(one.strip(), Duration.class, fits)));
  }

  /** Read as Spring reads it later on. */
  private static <T> boolean reads(String text, Class<T> type, Predicate<T> fits) {
    try {
      T value = ApplicationConversionService.getSharedInstance().convert(text, type);
      return value != null && fits.test(value);
    } catch (ConversionException | ArithmeticException unreadable) {
      return false;
    }
  }

  private static boolean areHours(Duration time) {
    return Duration.ofHours(time.toHours()).equals(time);
  }

  private static boolean isBroker(String text) {
    return text.strip().matches("(\\w+://)?(\\[[0-9a-fA-F:.%]+]|[\\w.%-]+):[0-9]{1,5}");
  }

  private static boolean isWeb(URI address) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    return web && address.getHost() != null;
  }
}
