package np.shulka.application.simulation.oracle.money;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.application.ledger.InMemoryLedger;
import np.shulka.application.simulation.oracle.Afterwards;
import np.shulka.application.simulation.oracle.Change;
import np.shulka.application.simulation.oracle.Commit;
import np.shulka.application.simulation.oracle.Oracle;
import np.shulka.application.simulation.oracle.Violation;
import np.shulka.domain.identity.PaymentId;
import np.shulka.domain.ledger.Account;
import np.shulka.domain.ledger.Entry;
import np.shulka.domain.ledger.Occasion;
import np.shulka.domain.ledger.Posting;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.Disposition;
import np.shulka.domain.payment.Payment;
import np.shulka.domain.refund.Amounts;
import np.shulka.domain.refund.Intent;
import np.shulka.domain.refund.Refund;

/** S13, S14: money is unapplied or credit, never both, becomes credit once and within its time. */
public final class UnappliedOrCredit implements Oracle {
  private static final String NAME = "S13 unapplied or credit";

  private final InMemoryLedger ledger;
  private final Map<PaymentId, Money> credited = new HashMap<>();
  private final Map<PaymentId, Money> left = new HashMap<>();
  private int read;

  public UnappliedOrCredit(InMemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void committed(Commit commit) {
    for (; read < ledger.size(); read++) take(ledger.at(read));
    commit.payments().forEach(this::check);
    commit.refunds().forEach(this::giveBack);
  }

  @Override
  public void afterwards(Afterwards world) {
    for (; read < ledger.size(); read++) take(ledger.at(read));
  }

  private void take(Posting posting) {
    if (!(posting.occasion() instanceof Occasion.MoneyCredited(var payment))) return;
    Money moved =
        posting.entries().stream()
            .filter(entry -> entry.account() == Account.SUBSCRIBER_CREDIT)
            .map(Entry::amount)
            .reduce(Money.ZERO, Money::plus);
    if (credited.put(payment, moved) != null) throw new Violation(NAME, "credited twice", payment);
  }

  private void check(Change<Payment> change) {
    if (!(change.after() instanceof Payment.Completed done)) return;
    Optional<Money> credit = Optional.ofNullable(credited.get(done.id()));
    boolean is = done.disposition() == Disposition.CREDITED;
    Optional<Money> expected = is ? Optional.of(left(done)) : Optional.empty();
    if (!credit.equals(expected)) {
      throw new Violation(NAME, "it is %s, and %s is credit".formatted(is, credit), done.id());
    }
    boolean from = change.before().filter(UnappliedOrCredit::wasUnapplied).isPresent();
    boolean same = change.before().equals(Optional.of(change.after()));
    if (is && !from && !same) throw new Violation(NAME, "it was not unapplied", done.id());
  }

  private Money left(Payment.Completed money) {
    return left.getOrDefault(money.id(), money.amount());
  }

  /** What goes back once it is credit was credit before. */
  private void giveBack(Change<Refund> change) {
    if (!change.becomes(Refund.Confirmed.class)) return;
    Intent intent = change.after().intent();
    PaymentId payment = intent.about().payment();
    if (credited.containsKey(payment)) return;
    Amounts amounts = intent.amounts();
    left.put(payment, amounts.paid().minus(amounts.before()).minus(amounts.amount()));
  }

  private static boolean wasUnapplied(Payment payment) {
    return payment instanceof Payment.Completed done && done.isUnapplied();
  }
}
