package np.shulka.application.fiscal;

import java.util.Optional;
import np.shulka.application.fiscal.Paper.Standing;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.subscriber.Subject;

/** Prints a document that was found; fiscal ones that are ours are counted first (N4). */
public final class PrintDocument {
  private final Documents documents;
  private final Issuer issuer;
  private final Press press;
  private final Setting setting;

  public PrintDocument(Documents documents, Issuer issuer, Press press, Setting setting) {
    this.documents = documents;
    this.issuer = issuer;
    this.press = press;
    this.setting = setting;
  }

  /** Who issues documents, and what is remembered of that. */
  public record Issuer(FiscalOffice office, Filings filings, Prints prints) {}

  Documents documents() {
    return documents;
  }

  Printout print(Document document, Subject by, Wish wish) {
    Paper paper = new Paper(document, documents.recipient(document), standing(document, by));
    return new Printout(document.number(), press.print(paper, wish));
  }

  private Standing standing(Document document, Subject by) {
    if (document instanceof Document.Request) return new Standing.NotFiscal();
    if (issuer.office().role() == FiscalOffice.Role.ISSUER) {
      return new Standing.IssuedElsewhere(as(document));
    }
    Prints.Print print = new Prints.Print(document.id(), by, setting.now());
    return new Standing.Print(Retry.onLostRace(() -> issuer.prints().next(print)));
  }

  private Optional<String> as(Document document) {
    return issuer
        .filings()
        .find(document.id())
        .filter(filing -> filing.status() == Filing.Status.ACCEPTED)
        .map(filing -> filing.attempts().getLast().answer());
  }
}
