package np.shulka.application.fiscal;

import java.util.Optional;
import java.util.OptionalInt;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Retry;
import np.shulka.application.work.Setting;
import np.shulka.domain.subscriber.BillingDetails;
import np.shulka.domain.subscriber.Contact;
import np.shulka.domain.subscriber.Subject;
import np.shulka.domain.subscriber.Subscriber;

/** Prints a document that was found; fiscal ones are counted first (N4). */
public final class PrintDocument {
  private final Press press;
  private final Prints prints;
  private final Recipients recipients;
  private final Subscribers subscribers;
  private final Setting setting;

  public PrintDocument(
      Press press,
      Prints prints,
      Recipients recipients,
      Subscribers subscribers,
      Setting setting) {
    this.press = press;
    this.prints = prints;
    this.recipients = recipients;
    this.subscribers = subscribers;
    this.setting = setting;
  }

  Printout print(Document document, Subject by, Wish wish) {
    Paper paper = new Paper(document, recipient(document), count(document, by));
    return new Printout(document.number(), press.print(paper, wish));
  }

  private OptionalInt count(Document document, Subject by) {
    if (document instanceof Document.Request) return OptionalInt.empty();
    Prints.Print print = new Prints.Print(document.id(), by, setting.now());
    return OptionalInt.of(Retry.onLostRace(() -> prints.next(print)));
  }

  /** Who stated nothing is at least called by the name that they signed up with. */
  private BillingDetails recipient(Document document) {
    BillingDetails stated = recipients.at(document.subscriber(), document.issuedAt());
    if (stated.name().isPresent()) return stated;
    Optional<String> known =
        subscribers.find(document.subscriber()).map(Subscriber::contact).flatMap(Contact::name);
    return new BillingDetails(known, stated.address(), stated.pan());
  }
}
