package np.shulka.adapters.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import np.shulka.adapters.web.wire.Language;
import np.shulka.adapters.web.wire.PageNonce;
import np.shulka.adapters.web.wire.PublicUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What all pages have in common: whose they are, and in which language. */
@Component
final class Frame {
  private final String merchant;
  private final PublicUrl links;
  private final ZoneId zone;
  private final WebApplication application;

  Frame(
      @Value("${shulka.merchant.name:Shulka demo}") String merchant,
      PublicUrl links,
      ZoneId zone,
      WebApplication application) {
    this.application = application;
    this.merchant = merchant;
    this.links = links;
    this.zone = zone;
  }

  /** An empty page of that name, which the application takes over where scripts run. */
  ModelAndView page(String name, HttpServletRequest request) {
    ModelAndView page = plain(name, request);
    application
        .files()
        .ifPresent(
            files -> page.addObject("app", files).addObject("nonce", PageNonce.make(request)));
    return page;
  }

  /** An empty page of that name without scripts. */
  ModelAndView plain(String name, HttpServletRequest request) {
    Wording wording = wording(request);
    String other = wording.nepali() ? "en" : "ne";
    return new ModelAndView(name)
        .addObject("lang", wording.locale().getLanguage())
        .addObject("otherLang", other)
        .addObject("otherLangUrl", "?" + Language.PARAMETER + "=" + other)
        .addObject("merchant", merchant)
        .addObject("home", link(request, "/"))
        .addObject("css", links.path("/assets/shulka.css"));
  }

  /** Whether the application takes pages over where scripts run. */
  boolean isTakenOver() {
    return application.files().isPresent();
  }

  String merchant() {
    return merchant;
  }

  Wording wording(HttpServletRequest request) {
    Locale locale = RequestContextUtils.getLocale(request);
    return new Wording(locale, zone);
  }

  /** A link of ours that stays in the language that was asked for. */
  String link(HttpServletRequest request, String path) {
    return Language.keep(request, links.path(path));
  }
}
