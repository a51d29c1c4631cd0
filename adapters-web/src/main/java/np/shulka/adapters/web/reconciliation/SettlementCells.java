package np.shulka.adapters.web.reconciliation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.reconciliation.Flaw;

/** Reads the cells of a settlement file, strictly. */
final class SettlementCells {
  private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:(?:Rs\\.?|NPR)\\s*)?(\\d{1,3}(?:,\\d{2,3})+|\\d{1,13})(\\.\\d{1,2})?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MINUS = Pattern.compile("^[-\\u2212]\\s*");
  private static final int MOST_SHOWN = 40;

  private final SettlementFormat.Unit unit;
  private final DateTimeFormatter dates;
  private final ZoneId zone;

  SettlementCells(SettlementFormat format, ZoneId zone) {
    this.unit = format.amounts();
    this.dates = format.dates();
    this.zone = zone;
  }

  /** A cell that says nothing that can be used. */
  static final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Flaw flaw;

    BadCell(Flaw.Kind kind, String column, String cell) {
      super(kind.code(), null, false, false);
      this.flaw = kind.with(Map.of("column", column, "cell", shown(cell)));
    }

    Flaw flaw() {
      return flaw;
    }

    /** Enough to find it, and nothing that a log or a database could not bear. */
    private static String shown(String cell) {
      String text = cell.replaceAll("\\p{Cntrl}", "?");
      return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
  }

  static GatewayTransactionId transaction(String cell) throws BadCell {
    if (!NAME.matcher(cell).matches()) throw new BadCell(Flaw.Kind.NOT_A_NAME, "transaction", cell);
    return new GatewayTransactionId(cell);
  }

  /** Whether an amount is one that went back. */
  static boolean isNegative(String cell) {
    return MINUS.matcher(cell).lookingAt();
  }

  /** The same amount without its sign. */
  static String unsigned(String cell) {
    return MINUS.matcher(cell).replaceFirst("");
  }

  Money money(String what, String cell) throws BadCell {
    Matcher amount = AMOUNT.matcher(cell);
    if (!amount.matches()) throw new BadCell(Flaw.Kind.NOT_AN_AMOUNT, what, cell);
    String fraction = amount.group(2) == null ? "" : amount.group(2);
    var number = new BigDecimal(amount.group(1).replace(",", "") + fraction);
    BigDecimal paisa = unit == SettlementFormat.Unit.RUPEES ? number.movePointRight(2) : number;
    if (paisa.stripTrailingZeros().scale() > 0 || paisa.precision() - paisa.scale() > 16) {
      throw new BadCell(Flaw.Kind.NOT_WHOLE_PAISA, what, cell);
    }
    return Money.paisa(paisa.longValueExact());
  }

  /** A day, or a moment whose day counts. */
  LocalDate date(String cell) throws BadCell {
    try {
      return LocalDate.parse(cell, dates);
    } catch (DateTimeException noDay) {
      return moment(cell);
    }
  }

  private LocalDate moment(String cell) throws BadCell {
    try {
      return OffsetDateTime.parse(cell).atZoneSameInstant(zone).toLocalDate();
    } catch (DateTimeException noMoment) {
      try {
        return LocalDateTime.parse(cell.replace(' ', 'T')).toLocalDate();
      } catch (DateTimeException noLocalTime) {
        throw new BadCell(Flaw.Kind.NOT_A_DATE, "date", cell);
      }
    }
  }
}
