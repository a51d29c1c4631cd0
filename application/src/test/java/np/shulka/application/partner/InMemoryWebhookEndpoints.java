package np.shulka.application.partner;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.Partner;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.partner.WebhookEndpoint.Standing;

/** Endpoints, newest first. */
public final class InMemoryWebhookEndpoints implements WebhookEndpoints {
  private final InMemoryTransactions transactions;
  private final InMemoryPartners partners;
  private final Rows<UUID, WebhookEndpoint> all;

  public InMemoryWebhookEndpoints(InMemoryTransactions transactions, InMemoryPartners partners) {
    this.transactions = transactions;
    this.partners = partners;
    this.all = Rows.sorted(transactions, Comparator.comparing(id -> id, Shelf.NEWEST_FIRST));
  }

  @Override
  public Optional<WebhookEndpoint> find(PartnerId partner, WebhookEndpointId id) {
    return find(id).filter(endpoint -> endpoint.partner().equals(partner));
  }

  Optional<WebhookEndpoint> find(WebhookEndpointId id) {
    return all.find(id.value());
  }

  @Override
  public List<WebhookEndpoint> of(PartnerId partner) {
    return all.all().stream().filter(endpoint -> endpoint.partner().equals(partner)).toList();
  }

  List<WebhookEndpoint> all() {
    return all.all();
  }

  @Override
  public List<WebhookEndpoint> failing(int most) {
    return all.all().stream()
        .filter(endpoint -> !(endpoint.standing() instanceof Standing.Working))
        .limit(most)
        .toList();
  }

  @Override
  public Standings standings() {
    List<Standing> all =
        this.all.all().stream().filter(this::isOfAPartner).map(WebhookEndpoint::standing).toList();
    return new Standings(
        all.stream().filter(Standing.Working.class::isInstance).count(),
        all.stream().filter(Standing.Failing.class::isInstance).count(),
        all.stream().filter(Standing.Disabled.class::isInstance).count());
  }

  private boolean isOfAPartner(WebhookEndpoint endpoint) {
    return partners.find(endpoint.partner()).filter(Partner::isActive).isPresent();
  }

  @Override
  public void add(WebhookEndpoint endpoint) {
    all.put(endpoint.id().value(), endpoint);
  }

  @Override
  public void resign(WebhookEndpoint before, WebhookEndpoint after) {
    WebhookEndpoint stored =
        find(before.id())
            .filter(it -> it.secrets().equals(before.secrets()))
            .orElseThrow(() -> new LostRace("a webhook endpoint"));
    add(
        new WebhookEndpoint(
            stored.id(),
            stored.partner(),
            stored.url(),
            stored.types(),
            after.secrets(),
            stored.standing(),
            stored.createdAt()));
  }

  @Override
  public void remove(WebhookEndpoint endpoint) {
    all.remove(endpoint.id().value());
  }

  void becomes(WebhookEndpointId id, Standing standing) {
    transactions.atOnce(
        () -> {
          find(id)
              .filter(stored -> !(stored.standing() instanceof Standing.Disabled))
              .ifPresent(
                  stored ->
                      add(
                          new WebhookEndpoint(
                              stored.id(),
                              stored.partner(),
                              stored.url(),
                              stored.types(),
                              stored.secrets(),
                              standing,
                              stored.createdAt())));
          return standing;
        });
  }
}
