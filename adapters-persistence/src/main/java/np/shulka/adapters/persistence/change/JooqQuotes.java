package np.shulka.adapters.persistence.change;

import static np.shulka.adapters.persistence.schema.tables.Quote.QUOTE;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Json;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.change.Quotes;
import np.shulka.domain.change.Quote;
import np.shulka.domain.identity.QuoteId;
import np.shulka.domain.identity.SubscriptionId;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Quotes in rows that nobody can change. */
@Component
final class JooqQuotes implements Quotes {
  private final Database database;

  JooqQuotes(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Quote> find(QuoteId id) {
    return database.read(
        sql ->
            sql.fetchOptional(QUOTE, QUOTE.ID.eq(id.value()))
                .map(
                    row ->
                        Json.read(row.getBody(), QuoteBody.class)
                            .quote(
                                id,
                                new SubscriptionId(row.getSubscriptionId()),
                                row.getExpiresAt())));
  }

  @Override
  public void add(Quote quote) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(QUOTE.ID, quote.id().value());
    row.put(QUOTE.SUBSCRIPTION_ID, quote.subscription().value());
    row.put(QUOTE.EXPIRES_AT, quote.expiresAt());
    row.put(QUOTE.BODY, Json.of(QuoteBody.of(quote)));
    database.write(Write.changing(quote.id()).insert(QUOTE, row));
  }
}
