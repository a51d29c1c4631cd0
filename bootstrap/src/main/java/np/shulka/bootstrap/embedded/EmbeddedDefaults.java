package np.shulka.bootstrap.embedded;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Fills in what nobody set: starts the part and sets the property that a real one would have set.
 * In production nothing is filled in; what is missing stops the start.
 */
public final class EmbeddedDefaults
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDefaults.class);
  private static final String SOURCE = "embedded defaults";
  private static final int SECRET_KEY_BYTES = 32;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    Settings settings = new Settings(environment);
    settings.refuseWhatCannotBe();
    settings.refuseUnusableKeys();
    settings.refuseUnknownSeal();
    if (settings.production()) {
      settings.refuseWhatIsMissing();
      return;
    }
    Map<String, Object> defaults = new HashMap<>();
    if (!settings.hasDatabase()) startDatabase(context, settings, defaults);
    if (!settings.hasGateway()) startStandIn(context, settings, defaults);
    if (!settings.hasSecretKeys()) {
      KeptSecret kept = new KeptSecret(settings.dataFolder(), "webhook-secrets.key");
      defaults.put(Settings.SECRET_KEYS, kept.orMade(EmbeddedDefaults::secretKey));
      log.info(
          "embedded: key for secrets of webhooks, in {} (set {})",
          settings.dataFolder(),
          Settings.SECRET_KEYS_VARIABLE);
    }
    if (!settings.hasTokenIssuer()) {
      defaults.put(EmbeddedAuthorizationServer.SWITCH, "true");
      defaults.put(DocsSignIn.CLIENT, EmbeddedAuthorizationServer.DEMO_CLIENT);
      if (!settings.hasSignIn()) defaults.putAll(EmbeddedSignIn.settings());
      log.info("embedded: authorization server with demo users (set {})", Settings.ISSUER);
    }
    if (!environment.containsProperty("shulka.demo-plans")) {
      defaults.put("shulka.demo-plans", "true");
    }
    environment.getPropertySources().addLast(new MapPropertySource(SOURCE, defaults));
  }

  private static String secretKey() {
    byte[] key = new byte[SECRET_KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static void startDatabase(
      ConfigurableApplicationContext context, Settings settings, Map<String, Object> defaults) {
    EmbeddedDatabase database = EmbeddedDatabase.start(settings.dataFolder());
    closeWith(context, "embeddedDatabase", database, EmbeddedDatabase.class);
    defaults.put("spring.datasource.url", database.url());
    defaults.put("spring.datasource.username", "postgres");
    defaults.put("spring.datasource.password", "postgres");
    log.info("embedded: PostgreSQL, data in {} (set {})", settings.dataFolder(), Settings.DATABASE);
  }

  private static void startStandIn(
      ConfigurableApplicationContext context, Settings settings, Map<String, Object> defaults) {
    StandIn standIn = StandIn.start(settings.standInPort(), settings.merchantName());
    closeWith(context, "khaltiStandIn", standIn, StandIn.class);
    defaults.put("khalti.base-url", standIn.url());
    defaults.put("khalti.secret-key", standIn.secretKey());
    // of the stand-in it is known that it counts paisa
    defaults.put("khalti.partial-refunds", "true");
    log.info("embedded: Khalti stand-in on {} (set {})", standIn.url(), Settings.GATEWAY);
  }

  /** As beans, so that they are closed when the application is, after everything that uses them. */
  private static <T extends AutoCloseable> void closeWith(
      ConfigurableApplicationContext context, String name, T part, Class<T> type) {
    ((org.springframework.context.support.GenericApplicationContext) context)
        .registerBean(name, type, () -> part);
    context.addApplicationListener(new EndsWithTheStart(part));
  }
}
