package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.WebhookEndpoint.WEBHOOK_ENDPOINT;

import java.util.List;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.partner.SealedSecrets;
import org.jooq.Record;
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
                sql.select(
                        WEBHOOK_ENDPOINT.ID,
                        WEBHOOK_ENDPOINT.SECRET,
                        WEBHOOK_ENDPOINT.PREVIOUS_SECRET)
                    .from(WEBHOOK_ENDPOINT)
                    .where(WEBHOOK_ENDPOINT.SECRET.isNotNull())
                    .fetch());
    return rows.stream().filter(row -> !isNewest(row)).mapToInt(this::renew).sum();
  }

  private boolean isNewest(Record row) {
    return seal.isNewest(row.get(WEBHOOK_ENDPOINT.SECRET))
        && previous(row).map(seal::isNewest).orElse(true);
  }

  private int renew(Record row) {
    String kept = row.get(WEBHOOK_ENDPOINT.SECRET);
    String anew = anew(kept);
    Optional<String> previous = previous(row);
    return database.apart(
        sql ->
            sql.update(WEBHOOK_ENDPOINT)
                .set(WEBHOOK_ENDPOINT.SECRET, anew)
                .set(WEBHOOK_ENDPOINT.PREVIOUS_SECRET, previous.map(this::anew).orElse(null))
                .where(
                    WEBHOOK_ENDPOINT.ID.eq(row.get(WEBHOOK_ENDPOINT.ID)),
                    WEBHOOK_ENDPOINT.SECRET.eq(kept),
                    previous
                        .map(WEBHOOK_ENDPOINT.PREVIOUS_SECRET::eq)
                        .orElseGet(WEBHOOK_ENDPOINT.PREVIOUS_SECRET::isNull))
                .execute());
  }

  private String anew(String kept) {
    return seal.seal(seal.open(kept));
  }

  private static Optional<String> previous(Record row) {
    return Optional.ofNullable(row.get(WEBHOOK_ENDPOINT.PREVIOUS_SECRET));
  }
}
