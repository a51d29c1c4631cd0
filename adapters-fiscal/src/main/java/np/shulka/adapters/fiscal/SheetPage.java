package np.shulka.adapters.fiscal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A page that a browser prints; everything in it is escaped by the template. */
final class SheetPage {
  private final TemplateEngine engine = engine();

  /** Not a bean: the pages of the web have an engine of their own. */
  private static TemplateEngine engine() {
    var resolver = new ClassLoaderTemplateResolver(SheetPage.class.getClassLoader());
    resolver.setPrefix("np/shulka/adapters/fiscal/");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.addTemplateResolver(resolver);
    return engine;
  }

  byte[] of(Sheet sheet) {
    Context context = new Context(Locale.of(sheet.language()), Map.of("sheet", sheet));
    return engine.process("sheet.html", context).getBytes(StandardCharsets.UTF_8);
  }
}
