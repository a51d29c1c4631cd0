package np.shulka.bootstrap.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Signs a demo user in with the code flow and PKCE, as a real client would. */
public final class SignIn {
  private static final String REDIRECT = "http://127.0.0.1:8099/signed-in";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();
  private final URI server;

  public SignIn(URI server) {
    this.server = server;
  }

  /** The access token of that user, whose password is their name. */
  public String as(String user) {
    Browser browser = new Browser();
    String verifier = random();
    URI authorize = authorize(verifier);
    browser.open(authorize);
    var login = browser.open(server.resolve("/login"));
    var in =
        browser.submit(
            server.resolve("/login"),
            Map.of("username", user, "password", user, "_csrf", found(CSRF, login.body())));
    var back = browser.open(Browser.redirect(in));
    String code = found(CODE, Browser.redirect(back).toString());
    var token =
        browser.submit(
            server.resolve("/oauth2/token"),
            Map.of(
                "grant_type", "authorization_code",
                "client_id", "shulka-demo",
                "redirect_uri", REDIRECT,
                "code", code,
                "code_verifier", verifier));
    return JsonMapper.shared().readTree(token.body()).path("access_token").asString();
  }

  private URI authorize(String verifier) {
    return server.resolve(
        "/oauth2/authorize?response_type=code&client_id=shulka-demo&scope=openid&redirect_uri="
            + Browser.encoded(REDIRECT)
            + "&code_challenge_method=S256&code_challenge="
            + challenge(verifier));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return URL_SAFE.encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      byte[] ascii = verifier.getBytes(StandardCharsets.US_ASCII);
      return URL_SAFE.encodeToString(MessageDigest.getInstance("SHA-256").digest(ascii));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) throw new DemoFailure("the sign-in page is not as expected");
    return matcher.group(1);
  }
}
