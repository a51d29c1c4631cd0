package np.shulka.application.fiscal;

import java.util.OptionalInt;
import np.shulka.domain.subscriber.BillingDetails;

/**
 * A document with everything that is put on paper.
 *
 * @param recipient as they were known when the document was issued
 * @param print which print of a fiscal document it is, counted from 1, the original (N4)
 */
public record Paper(Document document, BillingDetails recipient, OptionalInt print) {}
