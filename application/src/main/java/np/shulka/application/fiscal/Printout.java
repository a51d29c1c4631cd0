package np.shulka.application.fiscal;

/** A document that was printed. */
public final class Printout {
  private final String number;
  private final byte[] content;

  Printout(String number, byte[] content) {
    this.number = number;
    this.content = content.clone();
  }

  /** How people name the document. */
  public String number() {
    return number;
  }

  public byte[] content() {
    return content.clone();
  }
}
