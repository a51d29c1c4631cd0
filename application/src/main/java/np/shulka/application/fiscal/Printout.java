package np.shulka.application.fiscal;

/**
 * A document that was printed.
 *
 * @param number how people name the document
 */
public record Printout(String number, byte[] content) {}
