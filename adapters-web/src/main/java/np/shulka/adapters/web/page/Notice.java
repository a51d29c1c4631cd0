package np.shulka.adapters.web.page;

import java.time.Instant;
import java.util.List;
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
    return switch (payment) {
      case Payment.Created _, Payment.Initiated _ -> waiting(slow);
      case Payment.Pending _ -> waiting(true);
      case Payment.Completed it -> completed(it, now);
      case Payment.Closed it -> closed(it, invoice);
      case Payment.Mismatched _ -> over("open", "review", "status.review.text");
      case Payment.Refunded _ -> over("open", "refunded", "status.refunded.text");
    };
  }

  private static Notice waiting(boolean slow) {
    String kind = slow ? "checking" : "verifying";
    return new Notice(
        "open", "status." + kind + ".title", List.of("status." + kind + ".text"), true);
  }

  private static Notice completed(Payment.Completed payment, Instant now) {
    boolean usable = now.isBefore(payment.usableUntil());
    return switch (payment.disposition()) {
      case SETTLED_INVOICE -> over("good", "paid", "status.paid.text");
      case REFUNDED -> over("open", "refunded", "status.refunded.text");
      case CREDITED -> over("good", "credited", "status.credited.text");
      case UNAPPLIED ->
          over(
              "open",
              "unapplied",
              "status.unapplied.text",
              usable ? "status.unapplied.next" : "status.unapplied.late");
    };
  }

  private static Notice closed(Payment.Closed payment, Invoice invoice) {
    String kind =
        switch (payment.because().status()) {
          case CANCELLED -> "cancelled";
          case EXPIRED -> "expired";
          case FAILED, COMPLETED, PENDING, INITIATED, REFUNDED, PARTIALLY_REFUNDED, UNRECOGNISED ->
              "failed";
        };
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
