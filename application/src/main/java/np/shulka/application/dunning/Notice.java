package np.shulka.application.dunning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.dunning.Reminder;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.MigrationId;
import np.shulka.domain.identity.NoticeId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.money.Money;
import np.shulka.domain.subscriber.Language;

/**
 * Something that a subscriber is to be told: facts, to be put into words by whoever delivers them.
 * It holds no personal data; who the subscriber is and where they can be reached is looked up last.
 *
 * @param language none where the merchant's own is used
 * @param dueAt when to tell it, at the earliest
 */
public record Notice(
    NoticeId id,
    SubscriberId subscriber,
    Occasion occasion,
    Optional<Language> language,
    Facts facts,
    Instant createdAt,
    Instant dueAt) {

  public Notice {
    if (occasion.kind.asksForMoney() && !facts.areWhole()) {
      throw new IllegalArgumentException("who is asked for money is told where and until when");
    }
    boolean endless =
        switch (occasion.kind) {
          case PAYMENT_RECEIVED, PRICE_CHANGES -> facts.periodEndsAt.isEmpty();
          case UNAPPLIED_MONEY -> facts.graceEndsAt.isEmpty();
          default -> false;
        };
    if (endless) throw new IllegalArgumentException("who is told of money is told of its time");
  }

  public Kind kind() {
    return occasion.kind;
  }

  /** Whether it would tell of an end that has come already. */
  public boolean isStale(Instant now) {
    return staleAt().filter(at -> !now.isBefore(at)).isPresent();
  }

  private Optional<Instant> staleAt() {
    return switch (kind()) {
      case BEFORE_END -> facts.periodEndsAt;
      case RENEWAL_OFFERED, ENDED, IN_GRACE, LAST_DAY, PAST_DUE -> facts.graceEndsAt;
      case UNPAID_END,
          PAYMENT_RECEIVED,
          ADD_ON_RECEIVED,
          UNAPPLIED_MONEY,
          PRICE_CHANGES,
          REFUNDED ->
          Optional.empty();
    };
  }

  /** What is told. */
  public enum Kind {
    /** The next period can be paid for. */
    RENEWAL_OFFERED,
    /** A reminder: the paid period ends soon. */
    BEFORE_END,
    /** A reminder: the paid period has just ended. */
    ENDED,
    /** A reminder: the paid period ended days ago, access goes on for a while. */
    IN_GRACE,
    /** A reminder: access ends soon. */
    LAST_DAY,
    /** The next period can be paid, and what was promised has run out already. */
    PAST_DUE,
    /** Access ended because nothing was paid. */
    UNPAID_END,
    /** A receipt. */
    PAYMENT_RECEIVED,
    /** A receipt for something that was bought once. */
    ADD_ON_RECEIVED,
    /** Money came for which nothing was owed any more. */
    UNAPPLIED_MONEY,
    /** What they subscribed to costs something else from some period on (S16). */
    PRICE_CHANGES,
    /** Money is back with its payer. */
    REFUNDED;

    static Kind of(Reminder.Kind reminder) {
      return switch (reminder) {
        case BEFORE_END -> BEFORE_END;
        case ENDED -> ENDED;
        case IN_GRACE -> IN_GRACE;
        case LAST_DAY -> LAST_DAY;
      };
    }

    /** Whether it was chosen to come at an hour at which nobody minds (S10). */
    public boolean isReminder() {
      return switch (this) {
        case BEFORE_END, ENDED, IN_GRACE, LAST_DAY -> true;
        case RENEWAL_OFFERED, PAST_DUE, UNPAID_END, PRICE_CHANGES -> false;
        case PAYMENT_RECEIVED, ADD_ON_RECEIVED, UNAPPLIED_MONEY, REFUNDED -> false;
      };
    }

    /** Whether it is for money that settled an invoice, and quotes its number. */
    public boolean isReceipt() {
      return this == PAYMENT_RECEIVED || this == ADD_ON_RECEIVED;
    }

    /** Whether it asks for money, and so is pointless once nothing is owed. */
    public boolean asksForMoney() {
      return isReminder() || this == RENEWAL_OFFERED || this == PAST_DUE;
    }
  }

  /**
   * What makes a notice the same as another one, which is then not told again.
   *
   * @param about the id of the invoice, subscription, payment or migration
   * @param step tells reminders of one kind apart: hours from the end they are counted from
   */
  public record Occasion(Kind kind, UUID about, int step) {

    public static Occasion of(Kind kind, InvoiceId invoice) {
      return new Occasion(kind, invoice.value(), 0);
    }

    public static Occasion of(Kind kind, SubscriptionId subscription) {
      return new Occasion(kind, subscription.value(), 0);
    }

    public static Occasion of(Kind kind, PaymentId payment) {
      return new Occasion(kind, payment.value(), 0);
    }

    public static Occasion of(MigrationId migration) {
      return new Occasion(Kind.PRICE_CHANGES, migration.value(), 0);
    }

    public static Occasion of(Kind kind, RefundId refund) {
      return new Occasion(kind, refund.value(), 0);
    }

    public static Occasion of(Reminder reminder, InvoiceId invoice) {
      int hours = Math.toIntExact(reminder.offset().toHours());
      return new Occasion(Kind.of(reminder.kind()), invoice.value(), hours);
    }
  }

  /** The same under the name that people quote when it is told. */
  Notice quoting(String document) {
    return new Notice(
        id, subscriber, occasion, language, facts.quoting(document), createdAt, dueAt);
  }

  /**
   * What the words are made of; whatever asks for money has both ends and a link.
   *
   * @param amount owed, received, left over or owed from then on
   * @param periodEndsAt the end of the period that is paid for, or when the new price begins
   * @param graceEndsAt the end of access if nothing is paid, or of what can be done with money that
   *     is left over; of what is past due, until when it can be paid
   * @param payLink where to pay
   * @param document the number or reference that people may quote
   */
  public record Facts(
      String planName,
      Money amount,
      Optional<Instant> periodEndsAt,
      Optional<Instant> graceEndsAt,
      Optional<PayToken> payLink,
      Optional<String> document) {

    Facts quoting(String name) {
      return new Facts(planName, amount, periodEndsAt, graceEndsAt, payLink, Optional.of(name));
    }

    boolean areWhole() {
      return periodEndsAt.isPresent() && graceEndsAt.isPresent() && payLink.isPresent();
    }
  }
}
