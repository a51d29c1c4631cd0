package np.shulka.application.partner;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.work.InMemoryTransactions;
import np.shulka.application.work.LostRace;
import np.shulka.application.work.Page;
import np.shulka.application.work.Rows;
import np.shulka.application.work.Shelf;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.partner.Partner;

/** Partners by id and by client. */
public final class InMemoryPartners implements Partners {
  private static final SubscriberId NOBODY = new SubscriberId(new UUID(0, 0));

  private final Shelf<Partner> all;
  private final Rows<ClientId, Client> byClient;
  private final Rows<PartnerId, Partner> byId;

  public InMemoryPartners(InMemoryTransactions transactions) {
    this.all = new Shelf<>(transactions);
    this.byClient = Rows.sorted(transactions, Comparator.comparing(ClientId::value));
    this.byId = Rows.in(transactions);
  }

  @Override
  public Optional<Partner> find(PartnerId id) {
    return byId.find(id);
  }

  @Override
  public Optional<Client> find(ClientId client) {
    return byClient.find(client);
  }

  @Override
  public Page<Partner> list(Page.Request page) {
    return all.page(NOBODY, page);
  }

  @Override
  public void add(Partner partner, String secretHash) {
    if (byClient.has(partner.client())) throw new LostRace("client id " + partner.client());
    keep(partner, secretHash);
  }

  @Override
  public void disable(Partner partner) {
    Client client = active(partner.id());
    keep(client.partner().disable(), client.secretHash());
  }

  @Override
  public void replaceSecret(PartnerId partner, String secretHash) {
    keep(active(partner).partner(), secretHash);
  }

  private Client active(PartnerId id) {
    return byId.find(id)
        .filter(Partner::isActive)
        .flatMap(partner -> byClient.find(partner.client()))
        .orElseThrow(() -> new LostRace("partner " + id));
  }

  private void keep(Partner partner, String secretHash) {
    all.put(NOBODY, partner.id().value(), partner);
    byId.put(partner.id(), partner);
    byClient.put(partner.client(), new Client(partner, secretHash));
  }
}
