package np.shulka.adapters.fiscal;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;

/**
 * Letters of both scripts from one family, laid out by the shaping engine of the JDK: Devanagari
 * without it has wrong conjuncts. Loaded when the first file is made, see {@link Rehearsal}.
 */
final class SheetFonts {
  static final SheetFonts LOADED = new SheetFonts();

  private static final int SIZE = 10;
  private static final String FAMILY = "NotoSansDevanagari-";

  /** Also says what was written, so that it can be searched for and read aloud. */
  private final GlyphLayoutManager layout = new GlyphLayoutManager().setWriteActualText(true);

  private final Font regular = load("Regular.ttf");
  private final Font bold = load("Bold.ttf");

  private SheetFonts() {}

  GlyphLayoutManager layout() {
    return layout;
  }

  Font regular(float size, Color color) {
    return new Font(regular.getBaseFont(), size, Font.NORMAL, color);
  }

  Font bold(float size, Color color) {
    return new Font(bold.getBaseFont(), size, Font.NORMAL, color);
  }

  private Font load(String weight) {
    String name = FAMILY + weight;
    try (InputStream letters = SheetFonts.class.getResourceAsStream(name)) {
      return layout.loadFont(name, Objects.requireNonNull(letters, name), SIZE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (FontLoadException unusable) {
      throw new IllegalStateException(name, unusable);
    }
  }
}
