package np.shulka.application.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import np.shulka.application.ledger.StrandedMoney.Stranded;
import np.shulka.application.work.Page;
import np.shulka.domain.payment.Payment;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Shows every rupee that is neither a delivered nor a coming period, nor a credit, nor given back,
 * and for how long it has been so.
 */
@PrimaryPort
public final class ReportStrandedMoney {
  private final StrandedMoney stranded;
  private final InstantSource clock;

  public ReportStrandedMoney(StrandedMoney stranded, InstantSource clock) {
    this.stranded = stranded;
    this.clock = clock;
  }

  public Page<Aged> report(Page.Request page) {
    Instant now = clock.instant();
    Page<Stranded> found = stranded.list(page);
    List<Aged> aged = found.items().stream().map(money -> Aged.at(now, money)).toList();
    return new Page<>(aged, found.next());
  }

  /** Stranded money and its age. */
  public record Aged(Stranded money, Duration age) {
    static Aged at(Instant now, Stranded money) {
      Duration age = Duration.between(money.since(), now);
      return new Aged(money, age.isNegative() ? Duration.ZERO : age);
    }

    /** What is going to become of it. */
    public Outlook outlook() {
      return switch (money.reason()) {
        case QUARANTINED -> Outlook.IN_REVIEW;
        case UNAPPLIED ->
            age.compareTo(Payment.Completed.USABLE) < 0 ? Outlook.USABLE : Outlook.TO_BE_REFUNDED;
      };
    }
  }

  /** What is going to become of stranded money if nobody does anything. */
  public enum Outlook {
    /** Its payer can still use it. */
    USABLE,
    /** Its payer did not use it in time. */
    TO_BE_REFUNDED,
    /** Somebody has to find out what it is. */
    IN_REVIEW
  }
}
