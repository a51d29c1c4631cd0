package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.WebhookEndpoint.WEBHOOK_ENDPOINT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.partner.SealedSecrets;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Secrets of endpoints, replaced together and only while they are what was read. */
@Component
final class JooqSealedSecrets implements SealedSecrets {
  private final Database database;
  private final SecretSeal seal;
  private final Sealing sealing;

  JooqSealedSecrets(Database database, SecretSeal seal, Sealing sealing) {
    this.database = database;
    this.seal = seal;
    this.sealing = sealing;
  }

  @Override
  public int renew() {
    if (!sealing.begin()) return 0;
    List<? extends Record> rows =
        database.read(
            sql ->
                sql.select(WEBHOOK_ENDPOINT.ID)
                    .select(EndpointRows.SECRETS)
                    .from(WEBHOOK_ENDPOINT)
                    .where(WEBHOOK_ENDPOINT.SECRET.isNotNull())
                    .fetch());
    return rows.stream().filter(row -> !isNewest(row)).mapToInt(this::renew).sum();
  }

  private boolean isNewest(Record row) {
    return EndpointRows.SECRETS.stream()
        .map(row::get)
        .filter(Objects::nonNull)
        .allMatch(seal::isNewest);
  }

  private int renew(Record row) {
    Map<Field<?>, @Nullable Object> anew = new LinkedHashMap<>();
    EndpointRows.SECRETS.forEach(field -> anew.put(field, anew(row.get(field))));
    Condition asItWasRead =
        DSL.and(
            EndpointRows.SECRETS.stream()
                .map(field -> field.isNotDistinctFrom(row.get(field)))
                .toList());
    return database.apart(
        sql ->
            sql.update(WEBHOOK_ENDPOINT)
                .set(anew)
                .where(WEBHOOK_ENDPOINT.ID.eq(row.get(WEBHOOK_ENDPOINT.ID)), asItWasRead)
                .execute());
  }

  private @Nullable String anew(@Nullable String kept) {
    return kept == null ? null : seal.seal(seal.open(kept));
  }
}
