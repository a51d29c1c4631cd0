package np.shulka.domain.payment;

import java.util.Optional;
import np.shulka.domain.payment.Verdict.Disputed;
import np.shulka.domain.payment.Verdict.GivenBack;
import np.shulka.domain.payment.Verdict.Proven;
import np.shulka.domain.payment.Verdict.Refused;
import np.shulka.domain.payment.Verdict.Undecided;

/** The one place where a report is compared with what was stored before the payer left us. */
final class Judgement {
  private Judgement() {}

  static Verdict of(Payment.Watched payment, LookupReport report) {
    Statement says = report.says();
    return wrongAnswer(payment, report)
        .<Verdict>map(Disputed::new)
        .orElseGet(
            () ->
                switch (says.status()) {
                  case COMPLETED -> completed(payment, report);
                  case PENDING, INITIATED, UNRECOGNISED -> new Undecided(says.stated());
                  case EXPIRED, CANCELLED -> new Refused(says.stated());
                  case FAILED -> failed(payment, says.stated());
                  case REFUNDED -> new GivenBack(says.stated());
                  case PARTIALLY_REFUNDED ->
                      new Disputed("the gateway says " + says.stated().text());
                });
  }

  /** An answer about something else is no answer, whatever it says (B4, S15). */
  private static Optional<String> wrongAnswer(Payment.Watched payment, LookupReport report) {
    Optional<GatewayReference> expected = payment.link().reference();
    if (!expected.equals(Optional.of(report.asked()))) {
      return Optional.of("the report is about another attempt");
    }
    if (report.asked() instanceof Pidx asked && !report.says().about().equals(Optional.of(asked))) {
      return Optional.of("the answer names another pidx than we asked for");
    }
    return report
        .says()
        .order()
        .filter(order -> !order.equals(payment.id().toString()))
        .map(_ -> "the answer names another order than this payment");
  }

  private static Verdict completed(Payment.Watched payment, LookupReport report) {
    Statement says = report.says();
    if (!says.total().equals(payment.amount())) {
      return new Disputed("paid " + says.total() + ", expected " + payment.amount());
    }
    if (says.refunded()) return new Disputed("completed and refunded at once");
    if (says.transaction().isEmpty()) return new Disputed("completed without a transaction id");
    return new Proven(
        new ProvenByGateway(
            payment.id(),
            report.id(),
            says.transaction().get(),
            says.total(),
            report.raw().askedAt()));
  }

  /** Khalti's "Failed" is believed when it is said twice ({@code khalti.md} §1.6). */
  private static Verdict failed(Payment.Watched payment, StatedStatus stated) {
    boolean saidBefore =
        payment.said().filter(said -> said.status() == GatewayStatus.FAILED).isPresent();
    return saidBefore ? new Refused(stated) : new Undecided(stated);
  }
}
