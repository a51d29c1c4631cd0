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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table for spreadsheets, row by row: UTF-8 that says so by its mark, quoted as RFC 4180 wants
 * it. A cell that a spreadsheet would compute is text and stays text; a plain number is a number.
 */
public final class CsvStream implements AutoCloseable {
  /** The media type of such a table, with its character set. */
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private static final char MARK = '\uFEFF';
  private static final Pattern COMPUTED = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-\\d+(?:\\.\\d+)?");

  private final CSVPrinter printer;

  /** Writes the mark at once; the stream is flushed but not closed in the end. */
  public CsvStream(OutputStream to) {
    try {
      Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
      text.write(MARK);
      this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One row; rows of a table have equally many cells. */
  public void row(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(CsvStream::harmless).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String harmless(String cell) {
    boolean computed = COMPUTED.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    return computed ? "'" + cell : cell;
  }

  @Override
  public void close() {
    try {
      printer.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
