package np.shulka.adapters.web.page;

import java.time.Instant;
import java.util.List;
import np.shulka.adapters.web.payment.ProgressView.State;
import np.shulka.domain.invoice.Invoice;
import np.shulka.domain.payment.Payment;

/**
 * What a payer is told about a payment.
 *
 * @param tone how it looks: good, bad, or still open
 * @param title the key of the headline
 * @param texts the keys of the paragraphs
 * @param open whether the answer may still change by itself soon
 */
record Notice(String tone, String title, List<String> texts, boolean open) {

  static Notice of(Payment payment, Invoice invoice, boolean slow, Instant now) {
    return switch (State.of(payment)) {
      case VERIFYING -> waiting(slow);
      case CHECKING -> waiting(true);
      case PAID -> over("good", "paid", "status.paid.text");
      case CREDITED -> over("good", "credited", "status.credited.text");
      case UNAPPLIED -> over("open", "unapplied", "status.unapplied.text", still(payment, now));
      case REFUNDED -> over("open", "refunded", "status.refunded.text");
      case REVIEW -> over("open", "review", "status.review.text");
      case CANCELLED -> closed("cancelled", invoice);
      case EXPIRED -> closed("expired", invoice);
      case FAILED -> closed("failed", invoice);
    };
  }

  private static Notice waiting(boolean slow) {
    String kind = slow ? "checking" : "verifying";
    return new Notice(
        "open", "status." + kind + ".title", List.of("status." + kind + ".text"), true);
  }

  /** What can still be done with money for which nothing was owed. */
  private static String still(Payment payment, Instant now) {
    boolean usable =
        payment instanceof Payment.Completed money && now.isBefore(money.usableUntil());
    return usable ? "status.unapplied.next" : "status.unapplied.late";
  }

  private static Notice closed(String kind, Invoice invoice) {
    String next =
        switch (invoice) {
          case Invoice.Open _ -> "status.again.text";
          case Invoice.Paid _ -> "status.otherwise.text";
          case Invoice.Voided _ -> "status.withdrawn.text";
        };
    return over("bad", kind, "status.nothing.text", next, "status.late.text");
  }

  private static Notice over(String tone, String kind, String... texts) {
    return new Notice(tone, "status." + kind + ".title", List.of(texts), false);
  }
}
