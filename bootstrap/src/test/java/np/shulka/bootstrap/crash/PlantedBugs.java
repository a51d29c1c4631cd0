package np.shulka.bootstrap.crash;

import java.util.List;
import np.shulka.application.invoice.Invoices;
import np.shulka.application.ledger.Ledger;
import np.shulka.application.subscription.Subscriptions;
import np.shulka.application.work.Outbox;

/** Mistakes that nobody sees as long as nothing dies. */
final class PlantedBugs {
  private static final List<String> NO_RULE = List.of();
  private static final String COMPLETES = "AFTER insert gateway_report";

  private PlantedBugs() {}

  static List<Planted> all() {
    return List.of(
        new Planted(eventsApart(), Flows.verifyCompleted(), COMPLETES, NO_RULE),
        new Planted(
            settlementApart(),
            Flows.verifyCompleted(),
            COMPLETES,
            List.of("payment_disposition_is_a_settlement", "payment_completed_is_posted")),
        new Planted(
            postingApart(),
            Flows.verifyCompleted(),
            COMPLETES,
            List.of("payment_completed_is_posted", "invoice_paid_is_posted")),
        new Planted(grantApart(), Flows.verifyCompleted(), COMPLETES, NO_RULE),
        new Planted(
            new PlantedBug("the attempt written after initiate", Forgetful::attemptAfterInitiate),
            Flows.firstCheckout(),
            "AFTER HTTP initiate",
            NO_RULE),
        new Planted(
            new PlantedBug("the pidx written after the answer", Forgetful::pidxAfterAnswer),
            Flows.verifyCompleted(),
            "BEFORE getConnection",
            NO_RULE),
        new Planted(
            new PlantedBug("the token written after verify", Forgetful::tokenAfterVerify),
            Flows.tokenThenTabClosed(),
            "AFTER HTTP verify",
            NO_RULE),
        new Planted(
            new PlantedBug("a claim without an end", Forgetful::claimForEver),
            Flows.sweepOfThree(),
            "AFTER select payment",
            NO_RULE));
  }

  private static PlantedBug eventsApart() {
    return new PlantedBug(
        "events in a second transaction",
        books -> Torn.tear(books, write -> write.port() == Outbox.class));
  }

  private static PlantedBug settlementApart() {
    return new PlantedBug(
        "the invoice settled in a second transaction",
        books ->
            Torn.tear(
                books,
                write ->
                    write.is(Invoices.class, "settle")
                        || write.is(Subscriptions.class, "replace")
                        || write.port() == Ledger.class
                        || write.port() == Outbox.class));
  }

  private static PlantedBug postingApart() {
    return new PlantedBug(
        "the posting in a second transaction",
        books -> Torn.tear(books, write -> write.port() == Ledger.class));
  }

  private static PlantedBug grantApart() {
    return new PlantedBug(
        "the time granted in a second transaction",
        books -> Torn.tear(books, write -> write.is(Subscriptions.class, "replace")));
  }

  /**
   * A mistake, the flow that shows it, and where.
   *
   * @param place begins the name of the first boundary at which it must be found
   * @param unlocks rules of the database that refuse the mistake by themselves, lifted to show that
   *     it would be found without them
   */
  record Planted(PlantedBug bug, Flow flow, String place, List<String> unlocks) {
    @Override
    public String toString() {
      return bug.name();
    }
  }
}
