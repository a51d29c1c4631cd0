package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** English or Nepali: as asked for in the address, else as the browser prefers. */
@Component("localeResolver")
final class PageLocale implements LocaleResolver {
  static final String PARAMETER = "lang";
  private static final Locale NEPALI = Locale.of("ne");

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request) == null ? preferred(request) : Locale.of(String.valueOf(asked(request)));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the address says which language it is");
  }

  /** The language that the address asks for, if it is one of ours. */
  static @Nullable String asked(HttpServletRequest request) {
    try {
      String asked = request.getParameter(PARAMETER);
      return "ne".equals(asked) || "en".equals(asked) ? asked : null;
    } catch (IllegalStateException undecodable) {
      return null;
    }
  }

  private static Locale preferred(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .filter(locale -> locale.getLanguage().equals("ne") || locale.getLanguage().equals("en"))
        .findFirst()
        .filter(locale -> locale.getLanguage().equals("ne"))
        .map(_ -> NEPALI)
        .orElse(Locale.ENGLISH);
  }
}
