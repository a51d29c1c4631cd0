package np.shulka.adapters.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import np.shulka.adapters.web.wire.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * English or Nepali: as asked for in the address, else as it was chosen in the application, else as
 * the browser prefers.
 */
@Component("localeResolver")
final class PageLocale implements LocaleResolver {
  private static final Locale NEPALI = Locale.of("ne");

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String asked = Language.asked(request);
    if (asked != null) return Locale.of(asked);
    return chosen(request).orElseGet(() -> preferred(request));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the address says which language it is");
  }

  /** The application leaves a cookie for the pages that it does not draw itself. */
  private static Optional<Locale> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(Language.PARAMETER))
        .map(Cookie::getValue)
        .filter(value -> value.equals("ne") || value.equals("en"))
        .findFirst()
        .map(Locale::of);
  }

  /** Who states nothing would else get what the machine speaks. */
  private static Locale preferred(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Locale.ENGLISH;
    return Collections.list(request.getLocales()).stream()
        .filter(locale -> locale.getLanguage().equals("ne") || locale.getLanguage().equals("en"))
        .findFirst()
        .filter(locale -> locale.getLanguage().equals("ne"))
        .map(_ -> NEPALI)
        .orElse(Locale.ENGLISH);
  }
}
