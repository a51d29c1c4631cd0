package np.shulka.application.fiscal;

import java.util.OptionalInt;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.subscriber.Subject;

/** Prints a document that was found; fiscal ones are counted first (N4). */
public final class PrintDocument {
  private final Documents documents;
  private final Press press;
  private final Prints prints;
  private final Setting setting;

  public PrintDocument(Documents documents, Press press, Prints prints, Setting setting) {
    this.documents = documents;
    this.press = press;
    this.prints = prints;
    this.setting = setting;
  }

  Documents documents() {
    return documents;
  }

  Printout print(Document document, Subject by, Wish wish) {
    Paper paper = new Paper(document, documents.recipient(document), count(document, by));
    return new Printout(document.number(), press.print(paper, wish));
  }

  private OptionalInt count(Document document, Subject by) {
    if (document instanceof Document.Request) return OptionalInt.empty();
    Prints.Print print = new Prints.Print(document.id(), by, setting.now());
    return OptionalInt.of(Retry.onLostRace(() -> prints.next(print)));
  }
}
