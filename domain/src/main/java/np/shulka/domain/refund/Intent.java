package np.shulka.domain.refund;

import java.time.Instant;
import java.util.Optional;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.identity.RefundId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.identity.SubscriptionId;
import np.shulka.domain.invoice.Credit;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.LookupReport;
import np.shulka.domain.subscriber.Subject;

/**
 * What is to go back, frozen before the gateway first hears of it.
 *
 * @param note what the credit note will say; none where no tax invoice was issued (S13). What it
 *     says beyond the money was paid with credit and becomes that again
 * @param effect what becomes of the subscription
 */
public record Intent(
    RefundId id,
    About about,
    Amounts amounts,
    Optional<Credit> note,
    Effect effect,
    Origin origin,
    Instant createdAt) {
  public Intent {
    if (effect != Effect.END_NOW && !asCredit(note, amounts).isZero()) {
      throw new IllegalArgumentException("a credit note of more than goes back");
    }
    if (amounts.amount().isZero() && asCredit(note, amounts).isZero()) {
      throw new IllegalArgumentException("a refund of nothing");
    }
  }

  /**
   * Proposes that all of what nobody used goes back: nothing was owed for it, so nothing ends with
   * it and no note tells of it (S13).
   */
  public static Intent ofUnused(RefundId id, About about, Amounts amounts, Instant now) {
    Origin nobody = Origin.Asked.unused();
    return new Intent(id, about, amounts, Optional.empty(), Effect.KEEP, nobody, now);
  }

  /**
   * All money went back past us before, and the period that it paid for goes now: what credit paid
   * of it is credit again (S18).
   */
  public static Intent ofCredit(RefundId id, About about, Money paid, Credit note, Instant now) {
    Amounts nothing = new Amounts(paid, paid, Money.ZERO);
    Optional<Credit> all = Optional.of(note);
    return new Intent(id, about, nothing, all, Effect.END_NOW, new Origin.Found(), now);
  }

  /** Whether nobody asked for it. */
  public boolean isProposal() {
    return origin instanceof Origin.Asked asked && asked.by().equals(Subject.SHULKA);
  }

  public Money amount() {
    return amounts.amount();
  }

  /** What becomes credit of theirs again beside the money that goes back (S18). */
  public Money asCredit() {
    return asCredit(note, amounts);
  }

  private static Money asCredit(Optional<Credit> note, Amounts amounts) {
    Money noted = note.map(Credit::gross).orElse(Money.ZERO);
    return noted.minus(noted.atMost(amounts.amount()));
  }

  /** The same without what is needed only while it is under way. */
  Intent over() {
    if (!(origin instanceof Origin.Asked asked)) return this;
    Origin forgetful = new Origin.Asked(asked.by(), asked.reason(), Optional.empty());
    return new Intent(id, about, amounts, note, effect, forgetful, createdAt);
  }

  /** The same with the payer's number, which whoever agrees may know (S18). */
  Intent reaching(Optional<String> mobile) {
    if (!(origin instanceof Origin.Asked asked)) return this;
    return new Intent(id, about, amounts, note, effect, asked.reaching(mobile), createdAt);
  }

  /** The same with what becomes of the subscription. */
  Intent with(Effect chosen) {
    return new Intent(id, about, amounts, note, chosen, origin, createdAt);
  }

  /** Whether what the gateway says of the payment leaves room for that it is back. */
  public boolean mayBeBack(LookupReport report) {
    return Finding.of(amounts, report).mayBeAfter();
  }

  /** Whose payment, for which invoice of which subscription. */
  public record About(
      PaymentId payment, SubscriberId subscriber, SubscriptionId subscription, InvoiceId invoice) {}
}
