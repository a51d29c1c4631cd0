package np.shulka.domain.reconciliation;

import java.util.Optional;
import np.shulka.domain.money.Money;
import np.shulka.domain.payment.GatewayStatus;
import np.shulka.domain.payment.GatewayTransactionId;
import np.shulka.domain.payment.StatedStatus;
import np.shulka.domain.payment.Statement;

/** What came of asking the gateway about an attempt. */
public sealed interface Said {

  /**
   * It answered.
   *
   * @param figures amounts and names; nothing where only a word is told
   */
  record Answered(StatedStatus stated, Optional<Statement> figures) implements Said {
    public static Answered of(Statement says) {
      return new Answered(says.stated(), Optional.of(says));
    }

    GatewayStatus status() {
      return stated.status();
    }

    Optional<GatewayTransactionId> transaction() {
      return figures.flatMap(Statement::transaction);
    }

    /** The amount, if it is told and another one. */
    Optional<Money> otherThan(Money amount) {
      return figures.map(Statement::total).filter(total -> !total.equals(amount));
    }
  }

  /** It knows no such attempt. */
  record NothingKnown(String words) implements Said {}

  /** There was no answer, or none that can be used. */
  record NoAnswer(Flaw flaw) implements Said {}
}
