package np.shulka.domain.reconciliation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import np.shulka.domain.money.Money;

/** Where the ledger and a settlement file are not the same. */
public sealed interface FileDifference extends Difference {

  /** The ledger says that we received it, and the file does not name it. */
  record NotInFile(Booked booked, boolean begunBefore) implements FileDifference {
    @Override
    public Told told() {
      String perhaps =
          begunBefore ? " Its payer could pay before the time of the file began: see there." : "";
      return new Told(
          "not-in-file",
          Told.Subject.of(booked.payment(), booked.transaction()),
          booked.gross() + " at " + booked.at(),
          "",
          "We settled the payment in that time, and the file does not name it." + perhaps,
          Remedy.ASK_GATEWAY);
    }
  }

  /** The file has another amount than the ledger. */
  record FileAmountDiffers(Booked booked, int line, Money theirs) implements FileDifference {
    @Override
    public Told told() {
      return about(
          booked,
          line,
          "file-amount-differs",
          booked.gross().toString(),
          theirs.toString(),
          "The file has another amount than the ledger.");
    }
  }

  /** The file has another fee than the ledger. */
  record FileFeeDiffers(Booked booked, int line, Money theirs) implements FileDifference {
    @Override
    public Told told() {
      return about(
          booked,
          line,
          "file-fee-differs",
          booked.fee().toString(),
          theirs.toString(),
          "The file has another fee than the ledger.");
    }
  }

  /** The file has a day on which it cannot have been paid out, by the ledger. */
  record FileDateDiffers(Booked booked, int line, LocalDate ours, LocalDate theirs)
      implements FileDifference {
    @Override
    public Told told() {
      return about(
          booked,
          line,
          "file-date-differs",
          ours.toString(),
          theirs.toString(),
          "By the ledger it was not paid out on that day.");
    }
  }

  /** The file names the same transaction twice. */
  record TwiceInFile(SettlementRow.Paid row, int before) implements FileDifference {
    @Override
    public Told told() {
      return new Told(
          "twice-in-file",
          Told.Subject.of(row.transaction()).on(row.line()),
          "once",
          String.format(Locale.ROOT, "lines %d and %d", before, row.line()),
          "The file names the transaction twice.",
          Remedy.ASK_GATEWAY);
    }
  }

  /** A row that cannot be read, so nobody knows what it is about. */
  record BadRow(SettlementRow.Unreadable row) implements FileDifference {
    @Override
    public Told told() {
      return new Told(
          "bad-row",
          Told.Subject.of(row.line()),
          "",
          "",
          "The row cannot be read: " + row.flaw().words(),
          Remedy.MEND_FILE,
          Optional.of(row.flaw().detail()));
    }
  }

  private static Told about(
      Booked booked, int line, String kind, String ours, String theirs, String words) {
    Told.Subject subject = Told.Subject.of(booked.payment(), booked.transaction()).on(line);
    return new Told(kind, subject, ours, theirs, words, Remedy.ASK_GATEWAY);
  }
}
