package np.shulka.application.fiscal;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Who besides us has to know of each fiscal document: the tax office's feed, or software that the
 * merchant was told to use. Documents are committed first and told of afterwards, in their order.
 */
@SecondaryPort
public interface FiscalOffice {

  /** What part it has. */
  Role role();

  /** What part an office can have. */
  enum Role {
    /** There is none, and nothing is kept for it: we issue, and tell nobody. */
    NONE,
    /** It is told of what we issue. */
    INFORMED,
    /** It issues the documents itself, from what it is told; what we print is a receipt. */
    ISSUER
  }

  /** Tells of a document once, for a bounded time; never throws for what the office does. */
  Answer tell(FiscalRecord record);

  /** What the office said. */
  sealed interface Answer {

    /** It has it now. */
    record Accepted(String said) implements Answer {}

    /** It had it before: a lost answer, if we told it before. */
    record Known(String said) implements Answer {}

    /** It will not have it, however often it is told. */
    record Refused(String said) implements Answer {}

    /** Nobody knows whether it has it; to be told again. */
    record Unclear(String said) implements Answer {}

    /** It was not told, and nothing can be at the moment: nobody listens, or wrong credentials. */
    record Closed(String said) implements Answer {}
  }
}
