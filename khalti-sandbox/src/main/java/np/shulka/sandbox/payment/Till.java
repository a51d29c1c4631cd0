package np.shulka.sandbox.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import np.shulka.sandbox.conditions.Ids;

/** Moves payments from one state to the next. */
public final class Till {

  private static final int WHOLE_IN_BASIS_POINTS = 10_000;

  private final Ledger ledger;
  private final InstantSource clock;
  private final int feeBasisPoints;
  private final Duration bankDelay;

  public Till(Ledger ledger, InstantSource clock, int feeBasisPoints, Duration bankDelay) {
    this.ledger = ledger;
    this.clock = clock;
    this.feeBasisPoints = feeBasisPoints;
    this.bankDelay = bankDelay;
  }

  /** The payer pays from the wallet. */
  public PaymentState pay(Payment payment, Payer payer) {
    return move(
        payment,
        before ->
            switch (before) {
              case PaymentState.Initiated _ ->
                  new PaymentState.Completed(settlement(payment, payer, Means.WALLET));
              default -> throw new IllegalMove("pay", before);
            });
  }

  /** The payer pays through a bank, which takes its time. */
  public PaymentState payByBank(Payment payment, Payer payer) {
    Instant confirmsAt = bankDelay.isZero() ? Instant.MAX : clock.instant().plus(bankDelay);
    return move(
        payment,
        before ->
            switch (before) {
              case PaymentState.Initiated _ ->
                  new PaymentState.Pending(settlement(payment, payer, Means.BANK), confirmsAt);
              default -> throw new IllegalMove("pay by bank", before);
            });
  }

  /** The payer of a widget payment gives the right code. */
  public PaymentState confirm(Payment payment, Payer payer) {
    return move(
        payment,
        before ->
            switch (before) {
              case PaymentState.Initiated _ ->
                  new PaymentState.Confirmed(settlement(payment, payer, Means.WALLET));
              default -> throw new IllegalMove("confirm", before);
            });
  }

  /** The money arrives, even after the payment was given up. */
  public PaymentState complete(Payment payment) {
    return move(
        payment,
        before ->
            switch (before) {
              case PaymentState.Initiated _ ->
                  new PaymentState.Completed(settlement(payment, Payer.FIRST, Means.WALLET));
              case PaymentState.Pending(Settlement expected, _) ->
                  new PaymentState.Completed(expected);
              case PaymentState.Confirmed(Settlement expected) ->
                  new PaymentState.Completed(expected);
              case PaymentState.Canceled _, PaymentState.Expired _, PaymentState.Failed _ ->
                  new PaymentState.Completed(settlement(payment, Payer.FIRST, Means.BANK));
              case PaymentState.Completed _ -> before;
              case PaymentState.PartiallyRefunded _, PaymentState.Refunded _ ->
                  throw new IllegalMove("complete", before);
            });
  }

  /** A bank is asked and stays silent until somebody says otherwise. */
  public PaymentState pend(Payment payment) {
    return move(
        payment,
        before ->
            switch (before) {
              case PaymentState.Initiated _, PaymentState.Canceled _, PaymentState.Expired _ ->
                  new PaymentState.Pending(
                      settlement(payment, Payer.FIRST, Means.BANK), Instant.MAX);
              case PaymentState.Pending _ -> before;
              default -> throw new IllegalMove("pend", before);
            });
  }

  public PaymentState cancel(Payment payment) {
    return giveUp(payment, "cancel", new PaymentState.Canceled());
  }

  public PaymentState expire(Payment payment) {
    return giveUp(payment, "expire", new PaymentState.Expired());
  }

  public PaymentState fail(Payment payment) {
    return giveUp(payment, "fail", new PaymentState.Failed(Ids.next()));
  }

  /** Gives back this much, or all that is left when nothing is named. */
  public PaymentState refund(Payment payment, Optional<Long> amountPaisa) {
    return move(
        payment,
        before ->
            switch (before) {
              case PaymentState.Completed(Settlement how) ->
                  refunded(payment, how, List.of(), amountPaisa);
              case PaymentState.PartiallyRefunded(Settlement how, List<Refund> refunds) ->
                  refunded(payment, how, refunds, amountPaisa);
              default -> throw new IllegalMove("refund", before);
            });
  }

  private PaymentState refunded(
      Payment payment, Settlement how, List<Refund> earlier, Optional<Long> amountPaisa) {
    long left =
        payment.order().amountPaisa() - earlier.stream().mapToLong(Refund::amountPaisa).sum();
    long amount = amountPaisa.orElse(left);
    if (amount < 1 || amount > left) {
      throw new IllegalRefund(left);
    }
    List<Refund> refunds = new ArrayList<>(earlier);
    refunds.add(new Refund(Ids.next(), amount, clock.instant()));
    return amount == left
        ? new PaymentState.Refunded(how, List.copyOf(refunds))
        : new PaymentState.PartiallyRefunded(how, List.copyOf(refunds));
  }

  private PaymentState giveUp(Payment payment, String move, PaymentState after) {
    return move(
        payment,
        before ->
            switch (before) {
              case PaymentState.Initiated _, PaymentState.Pending _ -> after;
              case PaymentState.Confirmed _ when after instanceof PaymentState.Failed -> after;
              default -> {
                if (before.status().equals(after.status())) {
                  yield before;
                }
                throw new IllegalMove(move, before);
              }
            });
  }

  private PaymentState move(Payment payment, UnaryOperator<PaymentState> step) {
    PaymentState after = payment.step(clock.instant(), step);
    after.settlement().ifPresent(settlement -> ledger.knowsTransaction(settlement, payment));
    return after;
  }

  private Settlement settlement(Payment payment, Payer payer, Means means) {
    long fee = payment.order().amountPaisa() * feeBasisPoints / WHOLE_IN_BASIS_POINTS;
    return new Settlement(Ids.next(), payer, means, fee, clock.instant());
  }
}
