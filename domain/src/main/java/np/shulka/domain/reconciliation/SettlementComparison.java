package np.shulka.domain.reconciliation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compares rows of a settlement file with what the ledger says that we received.
 *
 * @param zone in which the days of the file are
 * @param lateDays how many days after it was verified a payment may be paid out
 */
public record SettlementComparison(ZoneId zone, int lateDays) {

  /**
   * What differs about a row.
   *
   * @param booked what the ledger says of its transaction
   * @param before the first line that names the same transaction, if it is an earlier one
   */
  public List<Difference> of(SettlementRow row, Optional<Booked> booked, OptionalInt before) {
    return switch (row) {
      case SettlementRow.Unreadable bad -> List.of(new FileDifference.BadRow(bad));
      case SettlementRow.Paid paid when before.isPresent() ->
          List.of(new FileDifference.TwiceInFile(paid, before.getAsInt()));
      case SettlementRow.Paid paid ->
          booked
              .map(ours -> compare(paid, ours))
              .orElseGet(
                  () ->
                      List.of(
                          new GatewayDifference.UnknownToUs(
                              paid.transaction(), paid.amount(), OptionalInt.of(paid.line()))));
      case SettlementRow.GaveBack back ->
          throw new IllegalArgumentException("compared with refunds: " + back);
    };
  }

  /**
   * What differs about a row that says what went back.
   *
   * @param told all that the file says went back of that payment, in the order of their lines
   * @param ours all that our books say went back of it, the first first
   */
  public List<Difference> of(
      SettlementRow.GaveBack row, List<SettlementRow.GaveBack> told, List<GivenBack> ours) {
    var matches = new RefundMatches(told, ours, days());
    return matches
        .of(row)
        .map(refund -> compare(row, refund))
        .orElseGet(() -> List.of(new RefundDifference.NotBooked(row, ours)));
  }

  private List<Difference> compare(SettlementRow.GaveBack row, GivenBack refund) {
    if (!row.amount().equals(refund.amount())) {
      return List.of(new RefundDifference.AmountDiffers(refund, row.line(), row.amount()));
    }
    if (days().fit(row, refund)) return List.of();
    LocalDate confirmed = refund.at().atZone(zone).toLocalDate();
    return List.of(new RefundDifference.DateDiffers(refund, row.line(), confirmed, row.paidOn()));
  }

  /** Nothing, if the file tells of that refund. */
  public Optional<Difference> missing(
      GivenBack refund, List<SettlementRow.GaveBack> told, List<GivenBack> ours) {
    return new RefundMatches(told, ours, days()).leavesOut(refund)
        ? Optional.of(new RefundDifference.NotInFile(refund))
        : Optional.empty();
  }

  private RefundMatches.Days days() {
    return new RefundMatches.Days(zone, lateDays);
  }

  private List<Difference> compare(SettlementRow.Paid row, Booked booked) {
    List<Difference> found = new ArrayList<>();
    if (!row.amount().equals(booked.gross())) {
      found.add(new FileDifference.FileAmountDiffers(booked, row.line(), row.amount()));
    }
    if (!row.fee().equals(booked.fee())) {
      found.add(new FileDifference.FileFeeDiffers(booked, row.line(), row.fee()));
    }
    LocalDate first = booked.payableFrom().atZone(zone).toLocalDate();
    LocalDate verified = booked.at().atZone(zone).toLocalDate();
    if (row.paidOn().isBefore(first) || row.paidOn().isAfter(verified.plusDays(lateDays))) {
      found.add(new FileDifference.FileDateDiffers(booked, row.line(), verified, row.paidOn()));
    }
    return found;
  }

  /** What we received in that time and the file does not name. */
  public Difference missing(Booked booked, Span span) {
    return new FileDifference.NotInFile(booked, booked.payableFrom().isBefore(span.from()));
  }
}
