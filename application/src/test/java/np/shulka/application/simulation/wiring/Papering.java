package np.shulka.application.simulation.wiring;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import np.shulka.application.fiscal.Documents;
import np.shulka.application.fiscal.FeedFiscalOffice;
import np.shulka.application.fiscal.PrintAnyInvoice;
import np.shulka.application.fiscal.PrintDocument;
import np.shulka.application.fiscal.Printout;
import np.shulka.application.fiscal.Wish;
import np.shulka.application.work.Setting;
import np.shulka.domain.identity.InvoiceId;
import np.shulka.domain.subscriber.Language;
import np.shulka.domain.subscriber.Subject;

/** Printing documents, and telling the tax office of them. */
public record Papering(IntUnaryOperator tell, Function<InvoiceId, Printout> print) {
  private static final Subject CLERK = new Subject("clerk");
  private static final Wish WISH = new Wish(Language.NEPALI, Wish.Form.PDF);

  static Papering over(Ports ports, Setting setting) {
    Ports.Papers papers = ports.office().papers();
    var documents =
        new Documents(
            ports.books().invoices(),
            ports.office().back().notes(),
            papers.recipients(),
            ports.subscribers());
    var issuer = new PrintDocument.Issuer(papers.office(), papers.filings(), papers.prints());
    var printing =
        new PrintAnyInvoice(new PrintDocument(documents, issuer, papers.press(), setting));
    return new Papering(
        new FeedFiscalOffice(papers.office(), papers.filings(), documents, setting, Instant.EPOCH)
            ::feed,
        invoice -> printing.print(CLERK, invoice, WISH));
  }
}
