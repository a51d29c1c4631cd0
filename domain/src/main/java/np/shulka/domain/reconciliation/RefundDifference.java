package np.shulka.domain.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import np.shulka.domain.money.Money;

/** Where our books and a settlement file are not the same about money that went back. */
public sealed interface RefundDifference extends Difference {

  /** The file says that something went back, and our books do not. */
  record NotBooked(SettlementRow.GaveBack row, List<GivenBack> ours) implements RefundDifference {
    public NotBooked {
      ours = List.copyOf(ours);
    }

    @Override
    public Told told() {
      return new Told(
          "refund-not-booked",
          Told.Subject.of(row.transaction()).on(row.line()),
          ours.stream().map(it -> it.amount().toString()).collect(Collectors.joining(", ")),
          row.amount() + " on " + row.paidOn(),
          "The file says that this went back, and no refund in our books is that one.",
          Remedy.REFUND);
    }
  }

  /** Our books say that something went back, and the file does not. */
  record NotInFile(GivenBack refund) implements RefundDifference {
    @Override
    public Told told() {
      return new Told(
          "refund-not-in-file",
          Told.Subject.of(refund.payment(), refund.transaction()).being(refund.refund()),
          refund.amount() + " at " + refund.at(),
          "",
          "The refund " + refund.refund() + " was confirmed in that time; the file tells of none.",
          Remedy.ASK_GATEWAY);
    }
  }

  /** On that day another amount went back. */
  record AmountDiffers(GivenBack refund, int line, Money theirs) implements RefundDifference {
    @Override
    public Told told() {
      return about(
          refund,
          line,
          "refund-amount-differs",
          new Figures(refund.amount().toString(), theirs.toString()),
          "The file has another amount for what went back than our books.");
    }
  }

  /** That amount went back, but not on that day. */
  record DateDiffers(GivenBack refund, int line, LocalDate ours, LocalDate theirs)
      implements RefundDifference {
    @Override
    public Told told() {
      return about(
          refund,
          line,
          "refund-date-differs",
          new Figures(ours.toString(), theirs.toString()),
          "By our books it did not go back on that day.");
    }
  }

  /** What each side says. */
  record Figures(String ours, String theirs) {}

  private static Told about(
      GivenBack refund, int line, String kind, Figures figures, String words) {
    Told.Subject subject = Told.Subject.of(refund.payment(), refund.transaction()).on(line);
    return new Told(kind, subject, figures.ours(), figures.theirs(), words, Remedy.ASK_GATEWAY);
  }
}
