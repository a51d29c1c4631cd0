package np.shulka.sandbox.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a payment stands. */
public sealed interface PaymentState {

  /** The word a lookup uses for it. */
  String status();

  /** How its money moved, or is about to move. */
  default Optional<Settlement> settlement() {
    return Optional.empty();
  }

  /** What was given back. */
  default List<Refund> refunds() {
    return List.of();
  }

  /** What was given back, in paisa. */
  default long refundedPaisa() {
    return refunds().stream().mapToLong(Refund::amountPaisa).sum();
  }

  /** Whether money has moved to the merchant at some time. */
  default boolean paid() {
    return false;
  }

  /** Nobody has paid yet. */
  record Initiated() implements PaymentState {
    @Override
    public String status() {
      return "Initiated";
    }
  }

  /** A bank has been asked and has not confirmed. */
  record Pending(Settlement expected, Instant confirmsAt) implements PaymentState {
    @Override
    public String status() {
      return "Pending";
    }

    @Override
    public Optional<Settlement> settlement() {
      return Optional.of(expected);
    }
  }

  /** A widget payment the payer has confirmed and the merchant has not verified. */
  record Confirmed(Settlement expected) implements PaymentState {
    @Override
    public String status() {
      return "Confirmed";
    }

    @Override
    public Optional<Settlement> settlement() {
      return Optional.of(expected);
    }
  }

  /** The merchant has the money. */
  record Completed(Settlement how) implements PaymentState {
    @Override
    public String status() {
      return "Completed";
    }

    @Override
    public Optional<Settlement> settlement() {
      return Optional.of(how);
    }

    @Override
    public boolean paid() {
      return true;
    }
  }

  /** Some of the money went back. */
  record PartiallyRefunded(Settlement how, List<Refund> refunds) implements PaymentState {
    @Override
    public String status() {
      return "Partially Refunded";
    }

    @Override
    public Optional<Settlement> settlement() {
      return Optional.of(how);
    }

    @Override
    public boolean paid() {
      return true;
    }
  }

  /** All of the money went back. */
  record Refunded(Settlement how, List<Refund> refunds) implements PaymentState {
    @Override
    public String status() {
      return "Refunded";
    }

    @Override
    public Optional<Settlement> settlement() {
      return Optional.of(how);
    }

    @Override
    public boolean paid() {
      return true;
    }
  }

  /** The payer did not want to pay. */
  record Canceled() implements PaymentState {
    @Override
    public String status() {
      return "User canceled";
    }
  }

  /** Nobody paid in time. */
  record Expired() implements PaymentState {
    @Override
    public String status() {
      return "Expired";
    }
  }

  /** It did not work. */
  record Failed(String transactionId) implements PaymentState {
    @Override
    public String status() {
      return "Failed";
    }
  }
}
