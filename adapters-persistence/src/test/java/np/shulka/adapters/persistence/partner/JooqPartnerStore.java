package np.shulka.adapters.persistence.partner;

import np.shulka.adapters.persistence.JooqStore;
import np.shulka.application.partner.Deliveries;
import np.shulka.application.partner.Feed;
import np.shulka.application.partner.PartnerStore;
import np.shulka.application.partner.PartnerSubscribers;
import np.shulka.application.partner.Partners;
import np.shulka.application.partner.Publications;
import np.shulka.application.partner.WebhookEndpoints;

/** What is kept for partners in PostgreSQL. */
public record JooqPartnerStore(JooqStore store) implements PartnerStore {

  /** The one of all tests that need nothing special. */
  public static JooqPartnerStore shared() {
    return new JooqPartnerStore(JooqStore.shared());
  }

  @Override
  public Partners partners() {
    return store.context().getBean(Partners.class);
  }

  @Override
  public PartnerSubscribers subscribers() {
    return store.context().getBean(PartnerSubscribers.class);
  }

  @Override
  public Feed feed() {
    settle();
    return store.context().getBean(Feed.class);
  }

  @Override
  public WebhookEndpoints endpoints() {
    return store.context().getBean(WebhookEndpoints.class);
  }

  @Override
  public Deliveries deliveries() {
    settle();
    return store.context().getBean(Deliveries.class);
  }

  @Override
  public Publications publications() {
    settle();
    return store.context().getBean(Publications.class);
  }

  /** Waits for transactions that began before, such as those of autovacuum, which hold back. */
  private void settle() {
    String now = "select pg_current_xact_id()::text::bigint";
    String oldest = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    long here = ask(now);
    while (ask(oldest) < here) Thread.onSpinWait();
  }

  private long ask(String question) {
    return store.database().apart(sql -> sql.fetchSingle(question).get(0, long.class));
  }
}
