package np.shulka.bootstrap.embedded;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/**
 * What each setting takes that is more than plain text, so that whoever mistypes one reads its name
 * before anything starts, and not a stack trace of what it broke.
 */
final class SettingKinds {
  private static final Map<String, SettingKind> KINDS = new TreeMap<>();

  static {
    all(
        SettingKind.PATIENCE,
        "khalti.breaker.open-for khalti.deadline.connect khalti.deadline.initiate"
            + " khalti.deadline.lookup khalti.deadline.refund khalti.deadline.transactions"
            + " khalti.deadline.verify khalti.load.retry-after khalti.retry.longest-pause"
            + " khalti.retry.pause shulka.audit.verify-every shulka.cbms.deadline"
            + " shulka.cbms.every shulka.kafka.every shulka.mail.connect shulka.mail.deadline"
            + " shulka.mail.read shulka.notices.every shulka.recomputation.every"
            + " shulka.recomputation.part-every shulka.reconciliation.every shulka.renewal.every"
            + " shulka.renewal.first-payment-within shulka.sign-in.idle"
            + " shulka.sign-in.longest shulka.sweep.every shulka.webhooks.connect"
            + " shulka.webhooks.dead-kept shulka.webhooks.deadline shulka.webhooks.every"
            + " shulka.webhooks.kept shulka.webhooks.watched-every");
    all(
        SettingKind.PATIENCE_OR_NONE,
        "khalti.load.queue-for shulka.renewal.grace shulka.renewal.offer-before"
            + " shulka.renewal.trial-offer-before shulka.sign-in.check");
    all(
        SettingKind.COUNT,
        "khalti.breaker.minimum-calls khalti.breaker.trial-calls khalti.breaker.window"
            + " khalti.load.concurrent-calls khalti.retry.attempts"
            + " shulka.partners.requests-per-minute shulka.reconciliation.patience"
            + " shulka.database.connections shulka.webhooks.at-once");
    all(
        SettingKind.ADDRESS,
        "khalti.base-url khalti.website-url shulka.cbms.url shulka.sign-in.authorization-uri"
            + " shulka.sign-in.end-session-uri shulka.sign-in.issuer shulka.sign-in.jwk-set-uri"
            + " shulka.sign-in.token-uri spring.security.oauth2.resourceserver.jwt.issuer-uri"
            + " spring.security.oauth2.resourceserver.jwt.jwk-set-uri");
    all(SettingKind.SWITCH, "khalti.partial-refunds shulka.demo-plans shulka.sign-in.enabled");
    all(SettingKind.SIZE, "khalti.load.answer khalti.load.list shulka.reconciliation.largest-file");
    all(SettingKind.PORT, "server.port shulka.sandbox.port");
    KINDS.putAll(
        Map.ofEntries(
            entry("khalti.breaker.failure-percent", SettingKind.PERCENT),
            entry("khalti.environment", SettingKind.WORLD),
            entry("shulka.cbms.since", SettingKind.MOMENT),
            entry("shulka.kafka.servers", SettingKind.BROKERS),
            entry("shulka.khalti.widget", SettingKind.ON_OFF),
            entry("shulka.language", SettingKind.LANGUAGE),
            entry("shulka.merchant.zone", SettingKind.ZONE),
            entry("shulka.public-url", SettingKind.ROOT),
            entry("shulka.reconciliation.late-days", SettingKind.COUNT_OR_NONE),
            entry("shulka.refunds.alone-up-to", SettingKind.PAISA),
            entry("shulka.reminders.around-end", SettingKind.HOURS),
            entry("shulka.reminders.before-grace-end", SettingKind.HOURS_BEFORE),
            entry("spring.datasource.url", SettingKind.DATABASE)));
  }

  private SettingKinds() {}

  private static void all(SettingKind kind, String properties) {
    Stream.of(properties.split(" ")).forEach(property -> KINDS.put(property, kind));
  }

  /** Whether it is known what that setting takes, by the name that operators know. */
  static boolean has(String variable) {
    return KINDS.keySet().stream().map(SettingKinds::variable).anyMatch(variable::equals);
  }

  /** What cannot be what it is said to be, each with its name. */
  static List<String> wrong(Environment environment) {
    return KINDS.entrySet().stream()
        .flatMap(kind -> wrong(kind.getKey(), kind.getValue(), environment).stream())
        .toList();
  }

  private static List<String> wrong(String property, SettingKind kind, Environment environment) {
    String text = environment.getProperty(property);
    if (text == null || kind.fits().test(text)) return List.of();
    return List.of(variable(property) + " " + kind.words() + shown(text));
  }

  /** Addresses may hold a password. */
  private static String shown(String text) {
    boolean secret = text.contains("@") || text.contains("password");
    return secret ? "" : ", not '" + text + "'";
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
