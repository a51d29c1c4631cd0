package np.shulka.adapters.web.wire;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of RFC 4180 as they come, for spreadsheets: UTF-8 that says so, and no cell that would be
 * taken for a formula. A plain number is none, whatever its sign.
 */
public final class CsvStream {
  private static final char BOM = '\uFEFF';
  private static final String FORMULA = "=+-@\t\r";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

  private final Writer out;

  public CsvStream(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(String.valueOf(BOM));
  }

  /** One more row. */
  public void row(List<String> cells) {
    for (int at = 0; at < cells.size(); at++) {
      if (at > 0) write(",");
      write(quoted(neutral(cells.get(at))));
    }
    write("\r\n");
  }

  /** Sends what is still held back; the stream stays open. */
  public void flush() {
    try {
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String neutral(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    if (!SPECIAL.matcher(cell).find()) return cell;
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
