package np.shulka.adapters.web.fiscal;

/** What is said of every call that prints. */
final class PrintNotes {
  static final String ONCE =
      "In English or Nepali, by `?language=en|ne`, else by Accept-Language. Of a tax invoice or"
          + " credit note the first print, of whichever form, is the original; later ones say which"
          + " copy they are. A payment request is no fiscal document, and has no copies.";

  private PrintNotes() {}
}
