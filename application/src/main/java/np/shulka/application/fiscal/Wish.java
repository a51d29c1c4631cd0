package np.shulka.application.fiscal;

import np.shulka.domain.subscriber.Language;

/** In which language and on what a document is wanted. */
public record Wish(Language language, Form form) {

  /** What it is printed on. */
  public enum Form {
    /** A file that every printer makes the same of. */
    PDF,
    /** A page for the browser's own print button. */
    PAGE
  }
}
