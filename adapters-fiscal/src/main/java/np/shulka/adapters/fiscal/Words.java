package np.shulka.adapters.fiscal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The phrases of one language. */
final class Words {
  private static final String BUNDLE = "np.shulka.adapters.fiscal.words";

  /** The machine's own language plays no part. */
  private static final ResourceBundle.Control NO_OTHER =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle phrases;
  private final Locale locale;

  Words(Locale locale) {
    this.locale = locale;
    this.phrases = ResourceBundle.getBundle(BUNDLE, locale, NO_OTHER);
  }

  /** That phrase, with these values in its places. */
  String say(String phrase, Object... values) {
    return new MessageFormat(phrases.getString(phrase), locale).format(values);
  }
}
