package np.shulka.domain.reconciliation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayTransactionId;

/** Where our books and what the gateway says are not the same, or where nobody could tell. */
public sealed interface GatewayDifference extends Difference {
  /** The gateway says that it is paid, and we have not settled it (C23). */
  record PaidNotSettled(OurSide ours, String says, Optional<GatewayTransactionId> transaction)
      implements GatewayDifference {
    @Override
    public Told told() {
      boolean held = ours.standing() == OurSide.Standing.QUARANTINED;
      return new Told(
          "paid-not-settled",
          Told.Subject.of(ours.payment(), transaction),
          ours.standing().words(),
          says,
          "The gateway says that money moved, and we have not settled the payment.",
          held ? Remedy.RESOLVE : Remedy.RECHECK);
    }
  }

  /** We settled it, and the gateway says something else: refunded, partly, expired. */
  record SettledNotPaid(OurSide ours, OurSide.Settled settled, String says)
      implements GatewayDifference {
    @Override
    public Told told() {
      return new Told(
          "settled-not-paid",
          Told.Subject.of(ours.payment(), settled.transaction()),
          settled.words(),
          says,
          "We settled the payment, and the gateway says otherwise.",
          Remedy.REFUND);
    }
  }

  /** The gateway does not know the checkout that it opened for us. */
  record UnknownToGateway(OurSide ours, String says) implements GatewayDifference {
    @Override
    public Told told() {
      return new Told(
          "unknown-to-gateway",
          Told.Subject.of(ours.payment(), ours.settled().map(OurSide.Settled::transaction)),
          ours.standing().words(),
          says,
          "The gateway does not know the checkout by which we ask: another key, or another host?",
          Remedy.RESOLVE);
    }
  }

  /** The gateway has it with another amount than our books. */
  record AmountDiffers(OurSide ours, Money theirs, Optional<GatewayTransactionId> transaction)
      implements GatewayDifference {
    @Override
    public Told told() {
      return new Told(
          "amount-differs",
          Told.Subject.of(ours.payment(), transaction),
          ours.amount().toString(),
          theirs.toString(),
          "The amounts differ.",
          Remedy.RESOLVE);
    }
  }

  /** The gateway has the payment under another transaction than our books. */
  record TransactionDiffers(OurSide ours, OurSide.Settled settled, String theirs)
      implements GatewayDifference {
    @Override
    public Told told() {
      return new Told(
          "transaction-differs",
          Told.Subject.of(ours.payment(), settled.transaction()),
          settled.transaction().value(),
          theirs,
          "The gateway names another transaction for the payment.",
          Remedy.RESOLVE);
    }
  }

  /** The gateway says that it kept another fee than our books. */
  record FeeDiffers(OurSide ours, OurSide.Settled settled, Money theirs)
      implements GatewayDifference {
    @Override
    public Told told() {
      return new Told(
          "fee-differs",
          Told.Subject.of(ours.payment(), settled.transaction()),
          settled.fee().toString(),
          theirs.toString(),
          "The fees differ.",
          Remedy.ASK_GATEWAY);
    }
  }

  /** The gateway says something that we do not know the meaning of. */
  record Unclear(OurSide ours, String says, Optional<GatewayTransactionId> transaction)
      implements GatewayDifference {
    @Override
    public Told told() {
      return new Told(
          "unclear",
          Told.Subject.of(ours.payment(), transaction),
          ours.standing().words(),
          says,
          "The gateway says a word that we do not know, so nobody knows whether it is paid.",
          Remedy.RESOLVE);
    }
  }

  /** Nobody answered, so nothing is known. */
  record NotAsked(OurSide ours, Flaw flaw) implements GatewayDifference {
    @Override
    public Told told() {
      return new Told(
          "not-asked",
          Told.Subject.of(ours.payment(), ours.settled().map(OurSide.Settled::transaction)),
          ours.standing().words(),
          "",
          "The gateway could not be asked: " + flaw.words(),
          Remedy.RUN_AGAIN,
          Optional.of(flaw.detail()));
    }
  }

  /** The gateway's own list could not be read to its end. */
  record ListNotRead(int page, Flaw flaw) implements GatewayDifference {
    @Override
    public Told told() {
      return new Told(
          "list-not-read",
          Told.Subject.of(page),
          "",
          "",
          String.format(
              Locale.ROOT,
              "The gateway's list of transactions could not be read from page %d on: %s",
              page,
              flaw.words()),
          Remedy.RUN_AGAIN,
          Optional.of(flaw.detail()));
    }
  }

  /** The gateway lists money of which our books know nothing. */
  record UnknownToUs(GatewayTransactionId transaction, Money amount, OptionalInt line)
      implements GatewayDifference {
    @Override
    public Told told() {
      Told.Subject about = Told.Subject.of(transaction);
      return new Told(
          "unknown-to-us",
          line.isPresent() ? about.on(line.getAsInt()) : about,
          "",
          amount.toString(),
          "Our books know nothing of this transaction.",
          Remedy.DASHBOARD);
    }
  }
}
