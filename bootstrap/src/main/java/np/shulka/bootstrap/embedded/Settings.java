package np.shulka.bootstrap.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Which settings were made, by the names that operators know. */
record Settings(Environment environment) {
  static final String DATABASE = "SPRING_DATASOURCE_URL";
  static final String GATEWAY = "KHALTI_BASE_URL and KHALTI_SECRET_KEY";
  static final String ISSUER = "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI";

  /** What secrets of webhooks are encrypted with in the database. */
  static final String SECRET_KEYS = "shulka.webhooks.secret-keys";

  static final String SECRET_KEYS_VARIABLE = "SHULKA_WEBHOOKS_SECRET_KEYS";
  private static final String HOW_TO_MAKE_A_KEY =
      "a key is 32 bytes in Base64, as 'openssl rand -base64 32' prints them, the newest first,"
          + " with commas between";
  private static final int KEY_BYTES = 32;

  boolean production() {
    String mode = environment.getProperty("shulka.mode", "demo");
    return switch (mode) {
      case "production" -> true;
      case "demo" -> false;
      default ->
          throw new MissingSettings(
              List.of("SHULKA_MODE is 'production' or 'demo', not '" + mode + "'"));
    };
  }

  boolean hasDatabase() {
    return has("spring.datasource.url");
  }

  boolean hasGateway() {
    return has("khalti.base-url");
  }

  boolean hasTokenIssuer() {
    return has("spring.security.oauth2.resourceserver.jwt.issuer-uri")
        || has("spring.security.oauth2.resourceserver.jwt.jwk-set-uri");
  }

  boolean hasSecretKeys() {
    return has(SECRET_KEYS);
  }

  /** What has the wrong form is refused in any mode, all of it at once. */
  void refuseWhatCannotBe() {
    List<String> wrong = SettingKinds.wrong(environment);
    if (wrong.isEmpty()) return;
    throw new CannotStart(
        "Shulka does not start with these settings:\n" + String.join("\n", wrong),
        "Change them, or leave them away; docs/configuration.md says what each takes.");
  }

  /** Keys that are there have to be keys, in any mode. */
  void refuseUnusableKeys() {
    if (!hasSecretKeys()) return;
    String keys = environment.getProperty(SECRET_KEYS, "");
    if (Stream.of(keys.split(",", -1)).allMatch(Settings::isKey)) return;
    throw new MissingSettings(
        List.of(SECRET_KEYS_VARIABLE + ": one of its keys is none; " + HOW_TO_MAKE_A_KEY));
  }

  /** Whether encrypting may wait is one of two words, in any mode. */
  void refuseUnknownSeal() {
    String seal = environment.getProperty("shulka.webhooks.seal", "now");
    if (List.of("now", "later").contains(seal)) return;
    throw new MissingSettings(
        List.of("SHULKA_WEBHOOKS_SEAL is 'now' or 'later', not '" + seal + "'"));
  }

  private static boolean isKey(String text) {
    try {
      return Base64.getDecoder().decode(text.strip()).length == KEY_BYTES;
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  /** Whether browsers have somewhere to sign in. */
  boolean hasSignIn() {
    return has(EmbeddedSignIn.CLIENT_ID);
  }

  /** Where the embedded database keeps its files between runs. */
  Path dataFolder() {
    String set = environment.getProperty("shulka.data-folder", "").strip();
    return Path.of(set.isEmpty() ? "data" : set).toAbsolutePath();
  }

  int standInPort() {
    return environment.getProperty("shulka.sandbox.port", Integer.class, 8090);
  }

  String merchantName() {
    return environment.getProperty("shulka.merchant.name", "Shulka demo");
  }

  /** Production stands on real parts only. */
  void refuseWhatIsMissing() {
    List<String> missing = new ArrayList<>();
    if (!hasDatabase()) missing.add(DATABASE + ": the address of PostgreSQL");
    if (!hasGateway()) missing.add("KHALTI_BASE_URL: https://khalti.com");
    if (!has("khalti.secret-key")) missing.add("KHALTI_SECRET_KEY: the live secret key");
    if (!hasTokenIssuer()) missing.add(ISSUER + " (or _JWK_SET_URI): who signs the access tokens");
    if (!hasSecretKeys()) {
      missing.add(
          SECRET_KEYS_VARIABLE
              + ": what encrypts the secrets of webhooks in the database; "
              + HOW_TO_MAKE_A_KEY);
    }
    if (!"false".equals(environment.getProperty("shulka.sign-in.enabled"))) {
      missing.addAll(missingForSignIn());
    }
    if (!environment.getProperty("shulka.public-url", "").startsWith("https://")) {
      missing.add("SHULKA_PUBLIC_URL: where browsers reach Shulka, with https");
    }
    if (isOn("shulka.demo-plans")) {
      missing.add("SHULKA_DEMO_PLANS: demo plans are not for production, take it away");
    }
    if (isOn(EmbeddedAuthorizationServer.SWITCH)) {
      missing.add(
          "SHULKA_EMBEDDED_AUTHORIZATION_SERVER: demo users are not for production, take it away");
    }
    if (!missing.isEmpty()) throw new MissingSettings(missing);
  }

  private List<String> missingForSignIn() {
    List<String> missing = new ArrayList<>();
    if (!hasSignIn()) {
      missing.add(
          "SHULKA_SIGN_IN_CLIENT_ID: what the web application is called where people sign in"
              + " (or SHULKA_SIGN_IN_ENABLED=false, if only programs call)");
    }
    if (!has(EmbeddedSignIn.CLIENT_SECRET)) {
      missing.add("SHULKA_SIGN_IN_CLIENT_SECRET: its secret there");
    }
    if (!has("shulka.sign-in.issuer")
        && !has("shulka.sign-in.authorization-uri")
        && !has("spring.security.oauth2.resourceserver.jwt.issuer-uri")) {
      missing.add("SHULKA_SIGN_IN_ISSUER: where people sign in");
    }
    return missing;
  }

  private boolean has(String property) {
    return !environment.getProperty(property, "").isBlank();
  }

  private boolean isOn(String property) {
    return environment.getProperty(property, Boolean.class, false);
  }
}
