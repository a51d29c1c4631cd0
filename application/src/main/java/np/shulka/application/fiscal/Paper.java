package np.shulka.application.fiscal;

import java.util.Optional;
import np.shulka.domain.subscriber.BillingDetails;

/**
 * A document with everything that is put on paper.
 *
 * @param recipient as they were known when the document was issued
 */
public record Paper(Document document, BillingDetails recipient, Standing standing) {

  /** What this piece of paper is to the tax office. */
  public sealed interface Standing {

    /** Nothing: it asks for money. */
    record NotFiscal() implements Standing {}

    /**
     * The document itself, or a copy of it.
     *
     * @param ordinal which print of it, counted from 1, the original (N4)
     */
    record Print(int ordinal) implements Standing {}

    /**
     * A receipt: the document is issued by software that the merchant has to use.
     *
     * @param as what that said of it; empty until it did
     */
    record IssuedElsewhere(Optional<String> as) implements Standing {}
  }
}
