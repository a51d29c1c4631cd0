package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import np.shulka.adapters.web.wire.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** English or Nepali: as asked for in the address, else as the browser prefers. */
@Component("localeResolver")
final class PageLocale implements LocaleResolver {
  private static final Locale NEPALI = Locale.of("ne");

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String asked = Language.asked(request);
    return asked == null ? preferred(request) : Locale.of(asked);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the address says which language it is");
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
