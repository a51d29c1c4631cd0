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

  static Verdict of(Payment.Unresolved payment, LookupReport report) {
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
                      new Disputed(Held.GATEWAY_SAYS.why(says.stated().text()));
                });
  }

  /** An answer about something else is no answer, whatever it says (B4, S15). */
  private static Optional<Why> wrongAnswer(Payment.Unresolved payment, LookupReport report) {
    Optional<GatewayReference> expected = payment.link().reference();
    if (!expected.equals(Optional.of(report.asked()))) {
      return Optional.of(Held.ANOTHER_ATTEMPT.why());
    }
    if (report.asked() instanceof Pidx asked && !report.says().about().equals(Optional.of(asked))) {
      return Optional.of(Held.ANOTHER_CHECKOUT.why());
    }
    return report
        .says()
        .order()
        .filter(order -> !order.equals(payment.id().toString()))
        .map(_ -> Held.ANOTHER_ORDER.why());
  }

  private static Verdict completed(Payment.Unresolved payment, LookupReport report) {
    Statement says = report.says();
    if (!says.total().equals(payment.amount())) {
      return new Disputed(Held.ANOTHER_AMOUNT.why(says.total(), payment.amount()));
    }
    if (says.refunded()) return new Disputed(Held.REFUNDED_AT_ONCE.why());
    if (says.transaction().isEmpty()) return new Disputed(Held.NO_TRANSACTION.why());
    return new Proven(
        new ProvenByGateway(
            payment.id(),
            report.id(),
            says.transaction().get(),
            says.total(),
            report.raw().askedAt()));
  }

  /** Khalti's "Failed" is believed when it is said twice ({@code khalti.md} §1.6). */
  private static Verdict failed(Payment.Unresolved payment, StatedStatus stated) {
    boolean saidBefore =
        payment.said().filter(said -> said.status() == GatewayStatus.FAILED).isPresent();
    return saidBefore ? new Refused(stated) : new Undecided(stated);
  }
}
