package np.shulka.application.fiscal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.invoice.InvoiceNumber;

/**
 * A document on its way to the tax office.
 *
 * @param attempts every time that the office was told, oldest first
 */
public record Filing(
    Of of, InvoiceNumber number, Status status, Optional<Instant> dueAt, List<Attempt> attempts) {
  public Filing {
    attempts = List.copyOf(attempts);
  }

  /** Which document it is. */
  public record Of(UUID document, Kind kind, SubscriberId subscriber) {}

  /** What kind of document. */
  public enum Kind {
    INVOICE,
    CREDIT_NOTE
  }

  /** How far it got. */
  public enum Status {
    /** To be told, or told again. */
    WAITING,
    /** The office has it. */
    ACCEPTED,
    /** The office will not have it as it is; people look into it. */
    REFUSED
  }

  /**
   * That the office was told.
   *
   * @param outcome empty while nobody knows what became of it
   */
  public record Attempt(int ordinal, Instant askedAt, Optional<Outcome> outcome, String answer) {}

  /** What became of an attempt. */
  public enum Outcome {
    ACCEPTED,
    REFUSED,
    UNCLEAR
  }
}
