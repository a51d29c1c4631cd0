package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.WebhookEndpoint.WEBHOOK_ENDPOINT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.partner.WebhookEndpoints;
import np.shulka.application.work.LostRace;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.WebhookEndpoint;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Endpoints under their partner. */
@Component
final class JooqWebhookEndpoints implements WebhookEndpoints {
  private final Database database;
  private final SecretSeal seal;
  private final Sealing sealing;

  JooqWebhookEndpoints(Database database, SecretSeal seal, Sealing sealing) {
    this.database = database;
    this.seal = seal;
    this.sealing = sealing;
  }

  @Override
  public Optional<WebhookEndpoint> find(PartnerId partner, WebhookEndpointId id) {
    return fetch(of(partner, WEBHOOK_ENDPOINT.ID.eq(id.value()))).stream().findFirst();
  }

  @Override
  public List<WebhookEndpoint> of(PartnerId partner) {
    return fetch(of(partner, WEBHOOK_ENDPOINT.STANDING.ne(EndpointRows.REMOVED)));
  }

  private static Condition of(PartnerId partner, Condition which) {
    return WEBHOOK_ENDPOINT
        .PARTNER_ID
        .eq(partner.value())
        .and(WEBHOOK_ENDPOINT.STANDING.ne(EndpointRows.REMOVED))
        .and(which);
  }

  private List<WebhookEndpoint> fetch(Condition wanted) {
    return database.read(
        sql ->
            sql.selectFrom(WEBHOOK_ENDPOINT)
                .where(wanted)
                .orderBy(WEBHOOK_ENDPOINT.ID.desc())
                .fetch(row -> EndpointRows.endpoint(row, seal)));
  }

  @Override
  public List<WebhookEndpoint> failing(int most) {
    return database.read(
        sql ->
            sql.selectFrom(WEBHOOK_ENDPOINT)
                .where(
                    WEBHOOK_ENDPOINT
                        .STANDING
                        .eq(EndpointRows.DISABLED)
                        .or(
                            WEBHOOK_ENDPOINT
                                .STANDING
                                .eq(EndpointRows.ENABLED)
                                .and(WEBHOOK_ENDPOINT.FAILING_SINCE.isNotNull())))
                .orderBy(WEBHOOK_ENDPOINT.ID.desc())
                .limit(most)
                .fetch(row -> EndpointRows.endpoint(row, seal)));
  }

  @Override
  public Standings standings() {
    return database.read(Behind::standings);
  }

  @Override
  public void add(WebhookEndpoint endpoint) {
    Map<Field<?>, @Nullable Object> row = EndpointRows.whole(endpoint, sealing.form());
    database.read(sql -> sql.insertInto(WEBHOOK_ENDPOINT).set(row).execute());
  }

  @Override
  public void resign(WebhookEndpoint before, WebhookEndpoint after) {
    Map<Field<?>, @Nullable Object> row = EndpointRows.signing(after.secrets(), sealing.form());
    Condition asItWas = is(before).and(EndpointRows.isSigning(before.secrets()));
    int changed =
        database.read(sql -> sql.update(WEBHOOK_ENDPOINT).set(row).where(asItWas).execute());
    if (changed == 0) throw new LostRace("a webhook endpoint");
  }

  @Override
  public void remove(WebhookEndpoint endpoint) {
    Map<Field<?>, @Nullable Object> row = EndpointRows.removed();
    database.read(sql -> sql.update(WEBHOOK_ENDPOINT).set(row).where(is(endpoint)).execute());
  }

  private static Condition is(WebhookEndpoint endpoint) {
    return of(endpoint.partner(), WEBHOOK_ENDPOINT.ID.eq(endpoint.id().value()));
  }
}
