package np.shulka.adapters.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookies of browsers: the session's, which no script can read, and the one whose value a
 * script has to repeat. {@code Lax}, because with {@code Strict} the session would be lost on the
 * way back from the sign-in and from Khalti.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {
  private static final String LAX = "Lax";

  private final boolean secure;
  private final String name;

  SessionCookie(@Value("${shulka.public-url:http://localhost:8080}") URI publicUrl) {
    this.secure = "https".equals(publicUrl.getScheme());
    // with the prefix browsers take it from this very host and over TLS only
    this.name = secure ? "__Host-shulka-session" : "shulka-session";
  }

  /** Whether a browser claims to have a session. */
  boolean isIn(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies != null
        && Arrays.stream(cookies).anyMatch(cookie -> name.equals(cookie.getName()));
  }

  @Bean
  CookieSerializer sessionCookieSerializer() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(secure);
    cookie.setSameSite(LAX);
    return cookie;
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.path("/").secure(secure).sameSite(LAX));
    return tokens;
  }
}
