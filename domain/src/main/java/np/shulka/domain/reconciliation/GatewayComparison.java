package np.shulka.domain.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.Statement;

/** Compares an attempt of ours with what the gateway says of it (S12, S15, S18). */
public final class GatewayComparison {
  private GatewayComparison() {}

  public static List<Difference> of(OurSide ours, Said said) {
    return switch (said) {
      case Said.NoAnswer(Flaw flaw) -> List.of(new GatewayDifference.NotAsked(ours, flaw));
      case Said.NothingKnown(String words) ->
          List.of(new GatewayDifference.UnknownToGateway(ours, words));
      case Said.Answered answer ->
          ours.settled()
              .map(settled -> settled(ours, settled, answer))
              .orElseGet(() -> unsettled(ours, answer));
    };
  }

  /** Where nothing was settled, only money that moved is a difference; the rest is being asked. */
  private static List<Difference> unsettled(OurSide ours, Said.Answered said) {
    return switch (said.status()) {
      case COMPLETED, PARTIALLY_REFUNDED -> List.of(moved(ours, said));
      case REFUNDED ->
          ours.standing() == OurSide.Standing.OPEN || ours.standing() == OurSide.Standing.CLOSED
              ? List.of(moved(ours, said))
              : List.of();
      case UNRECOGNISED ->
          List.of(new GatewayDifference.Unclear(ours, said.stated().text(), said.transaction()));
      case PENDING, INITIATED, EXPIRED, CANCELLED, FAILED -> List.of();
    };
  }

  private static Difference moved(OurSide ours, Said.Answered said) {
    Optional<Money> other = said.otherThan(ours.amount());
    return other.isPresent()
        ? new GatewayDifference.AmountDiffers(ours, other.get(), said.transaction())
        : new GatewayDifference.PaidNotSettled(ours, said.stated().text(), said.transaction());
  }

  private static List<Difference> settled(
      OurSide ours, OurSide.Settled settled, Said.Answered said) {
    if (said.status() == GatewayStatus.UNRECOGNISED) {
      return List.of(new GatewayDifference.Unclear(ours, said.stated().text(), said.transaction()));
    }
    List<Difference> found = new ArrayList<>();
    if (!fits(ours.amount(), settled, said.status())) {
      found.add(new GatewayDifference.SettledNotPaid(ours, settled, said.stated().text()));
    }
    said.otherThan(ours.amount())
        .map(other -> new GatewayDifference.AmountDiffers(ours, other, said.transaction()))
        .ifPresent(found::add);
    said.transaction()
        .filter(transaction -> !transaction.equals(settled.transaction()))
        .map(other -> new GatewayDifference.TransactionDiffers(ours, settled, other.value()))
        .ifPresent(found::add);
    // what a refund makes of the fee is told nowhere (khalti.md §3)
    if (said.status() == GatewayStatus.COMPLETED) {
      said.figures()
          .map(Statement::fee)
          .filter(fee -> !fee.equals(settled.fee()))
          .map(fee -> new GatewayDifference.FeeDiffers(ours, settled, fee))
          .ifPresent(found::add);
    }
    return found;
  }

  /** What is under way may have arrived there or not. */
  private static boolean fits(Money amount, OurSide.Settled settled, GatewayStatus status) {
    Money all = settled.refunded().plus(settled.underWay());
    return status == after(amount, settled.refunded()) || status == after(amount, all);
  }

  private static GatewayStatus after(Money amount, Money back) {
    if (back.isZero()) return GatewayStatus.COMPLETED;
    return back.compareTo(amount) < 0 ? GatewayStatus.PARTIALLY_REFUNDED : GatewayStatus.REFUNDED;
  }
}
