package np.shulka.adapters.notification;

import np.shulka.application.dunning.Courier;
import np.shulka.application.dunning.Notice;
import np.shulka.domain.invoice.PayToken;
import np.shulka.domain.subscriber.Contact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows notices to whoever reads the log, as long as there is no mail server; nobody is named. */
final class LogCourier implements Courier {
  private static final Logger log = LoggerFactory.getLogger(LogCourier.class);
  private static final int SHOWN_OF_TOKEN = 4;

  @Override
  public Outcome deliver(Notice notice, Contact contact) {
    Notice.Facts facts = notice.facts();
    log.info(
        "notice {}: {}, {}, {}",
        notice.kind(),
        OneLine.of(facts.planName()),
        facts.amount(),
        facts.payLink().map(LogCourier::masked).orElse("nothing to pay"));
    return new Outcome.Shown();
  }

  /** Whoever has the whole token may open the page. */
  private static String masked(PayToken token) {
    return "/pay/" + token.value().substring(0, SHOWN_OF_TOKEN) + "…";
  }
}
