package np.shulka.application.dunning;

import np.shulka.domain.subscriber.Contact;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Puts notices into words and brings them to people. It may be given the same notice twice, after a
 * crash or an unclear answer, and then sends what the receiver can recognise as the same.
 */
@SecondaryPort
public interface Courier {

  /** Tries once, for a bounded time; never throws for what a server or an address does. */
  Outcome deliver(Notice notice, Contact contact);

  /** How an attempt ended. */
  sealed interface Outcome {

    /** Somebody who is responsible for it has it now. */
    record Delivered() implements Outcome {}

    /** Nobody can be reached yet, so it was shown to whoever reads the log. */
    record Shown() implements Outcome {}

    /** The subscriber has no address, or one that cannot be one. */
    record NoAddress() implements Outcome {}

    /**
     * Not this time.
     *
     * @param why without personal data
     */
    record Failed(String why) implements Outcome {}

    /**
     * The server does not answer at all, so the next notice would fare no better.
     *
     * @param why without personal data
     */
    record Unreachable(String why) implements Outcome {}
  }
}
