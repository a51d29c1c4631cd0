package np.shulka.adapters.web.reconciliation;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import np.shulka.adapters.web.problem.BodyTooLarge;
import np.shulka.adapters.web.problem.InvalidRequest;
import np.shulka.domain.reconciliation.Flaw;
import np.shulka.domain.reconciliation.SettlementRow;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A settlement file row by row, however long it is. What cannot be read is a row too, with its line
 * and the reason.
 */
final class SettlementCsv implements Iterator<SettlementRow> {
  /** Longer than any row; a quote that is never closed would else swallow all that follows. */
  private static final int LONGEST_ROW = 256 * 1024;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).build();

  private final Measured text;
  private final CSVParser parser;
  private final SettlementHeader header;
  private final SettlementCells cells;
  private final SettlementFormat.Refunds refunds;
  private Optional<SettlementRow> next = Optional.empty();
  private boolean over;

  /**
   * Reads the header.
   *
   * @throws InvalidRequest if it cannot be read, or a column is not there
   */
  SettlementCsv(InputStream file, SettlementFormat format, ZoneId zone) throws IOException {
    Reader characters = new InputStreamReader(file, StandardCharsets.UTF_8);
    this.text = new Measured(new BufferedReader(characters));
    this.parser = new CSVParser(text, FORMAT);
    this.cells = new SettlementCells(format, zone);
    this.refunds = format.refunds();
    List<String> names = first().stream().map(SettlementCsv::unmarked).toList();
    this.header = SettlementHeader.of(names, format);
  }

  private CSVRecord first() {
    try {
      return record()
          .orElseThrow(() -> new InvalidRequest("file", "has a header and rows; it is empty"));
    } catch (UncheckedIOException | IllegalStateException unreadable) {
      if (isOfTheSender(unreadable)) throw unreadable;
      throw new InvalidRequest(
          "file",
          "has a first row that cannot be read: its quotes do not fit or it is longer than "
              + LONGEST_ROW / 1024
              + " KiB; export it anew as CSV");
    }
  }

  private static String unmarked(String name) {
    return name.startsWith("\uFEFF") ? name.substring(1) : name;
  }

  /** The next row that is not empty. */
  private Optional<CSVRecord> record() {
    while (true) {
      text.begin();
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) return Optional.empty();
      CSVRecord record = records.next();
      if (record.size() > 1 || !record.get(0).isBlank()) return Optional.of(record);
    }
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !over) {
      next = read();
      over |= next.isEmpty();
    }
    return next.isPresent();
  }

  @Override
  public SettlementRow next() {
    if (!hasNext()) throw new NoSuchElementException();
    SettlementRow row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  private Optional<SettlementRow> read() {
    int line = Math.toIntExact(parser.getCurrentLineNumber() + 1);
    try {
      return record().map(record -> row(Math.max(line, begin(record)), record));
    } catch (UncheckedIOException | IllegalStateException unreadable) {
      if (isOfTheSender(unreadable)) throw unreadable;
      return Optional.of(new SettlementRow.Unreadable(line, brokenQuotes(line)));
    }
  }

  /** Leaves out what is left of the row; an open quote may have taken others with it. */
  private Flaw brokenQuotes(int line) {
    try {
      text.begin();
      Iterator<CSVRecord> records = parser.iterator();
      if (records.hasNext()) records.next();
      else over = true;
    } catch (UncheckedIOException | IllegalStateException unreadable) {
      if (isOfTheSender(unreadable)) throw unreadable;
      over = true;
      return Flaw.Kind.BROKEN_QUOTES_TO_THE_END.with(Map.of());
    }
    long last = parser.getCurrentLineNumber();
    return last <= line
        ? Flaw.Kind.BROKEN_QUOTES.with(Map.of())
        : Flaw.Kind.BROKEN_QUOTES_UP_TO.with(Map.of("line", Long.toString(last)));
  }

  /** The parser stands at the end of what it read, which may be of many lines. */
  private int begin(CSVRecord record) {
    long breaks =
        record.stream().mapToLong(cell -> cell.chars().filter(it -> it == '\n').count()).sum();
    return Math.toIntExact(parser.getCurrentLineNumber() - breaks);
  }

  /** Who breaks off, or sends too much, has sent nothing. */
  private static boolean isOfTheSender(RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLong) return false;
      if (cause instanceof BodyTooLarge) return true;
      if (cause instanceof IOException && cause.getClass() != IOException.class) return true;
    }
    return false;
  }

  private SettlementRow row(int line, CSVRecord record) {
    if (record.size() < header.cells()) {
      return new SettlementRow.Unreadable(line, tooFew(record));
    }
    try {
      return isRefund(record) ? refund(line, record) : paid(line, record);
    } catch (SettlementCells.BadCell bad) {
      return new SettlementRow.Unreadable(line, bad.flaw());
    }
  }

  private Flaw tooFew(CSVRecord record) {
    return Flaw.Kind.TOO_FEW_CELLS.with(
        Map.of(
            "cells", Integer.toString(record.size()),
            "expected", Integer.toString(header.cells())));
  }

  private boolean isRefund(CSVRecord record) {
    return SettlementCells.isNegative(cell(record, header.amount()))
        || (header.type() >= 0 && refunds.isOne(cell(record, header.type())));
  }

  private SettlementRow paid(int line, CSVRecord record) throws SettlementCells.BadCell {
    return new SettlementRow.Paid(
        line,
        SettlementCells.transaction(cell(record, header.transaction())),
        cells.money("amount", cell(record, header.amount())),
        cells.money("fee", cell(record, header.fee())),
        cells.date(cell(record, header.date())));
  }

  private SettlementRow refund(int line, CSVRecord record) throws SettlementCells.BadCell {
    String amount = SettlementCells.unsigned(cell(record, header.amount()));
    return new SettlementRow.GaveBack(
        line,
        SettlementCells.transaction(cell(record, header.transaction())),
        cells.money("amount", amount),
        cells.date(cell(record, header.date())));
  }

  private static String cell(CSVRecord record, int place) {
    return record.get(place).strip();
  }

  /** Text that breaks off where a row grows too long. */
  private static final class Measured extends FilterReader {
    private int read;

    Measured(Reader text) {
      super(text);
    }

    void begin() {
      read = 0;
    }

    @Override
    public int read() throws IOException {
      int character = super.read();
      if (character >= 0) count(1);
      return character;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      if (count > 0) count(count);
      return count;
    }

    private void count(int more) throws TooLong {
      read += more;
      if (read > LONGEST_ROW) throw new TooLong();
    }
  }

  /** One row that never ends. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
