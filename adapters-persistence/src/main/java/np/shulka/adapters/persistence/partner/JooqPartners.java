package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.Partner.PARTNER;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.adapters.persistence.work.Pages;
import np.shulka.adapters.persistence.work.Write;
import np.shulka.application.partner.Partners;
import np.shulka.application.work.Page;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.partner.Partner;
import np.shulka.domain.partner.Partner.Scope;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Partners by id and by client; there are few, and they change seldom. */
@Component
final class JooqPartners implements Partners {
  private final Database database;

  JooqPartners(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Partner> find(PartnerId id) {
    return database.read(
        sql ->
            sql.selectFrom(PARTNER)
                .where(PARTNER.ID.eq(id.value()))
                .fetchOptional(JooqPartners::partner));
  }

  @Override
  public Optional<Client> find(ClientId client) {
    return database.read(
        sql ->
            sql.selectFrom(PARTNER)
                .where(PARTNER.CLIENT_ID.eq(client.value()))
                .fetchOptional(row -> new Client(partner(row), row.get(PARTNER.SECRET_HASH))));
  }

  @Override
  public Page<Partner> list(Page.Request page) {
    return Pages.newest(
        database, PARTNER, PARTNER.ID, DSL.noCondition(), page, JooqPartners::partner);
  }

  @Override
  public void add(Partner partner, String secretHash) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(PARTNER.ID, partner.id().value());
    row.put(PARTNER.CLIENT_ID, partner.client().value());
    row.put(PARTNER.NAME, partner.name());
    row.put(PARTNER.SCOPES, words(partner.scopes()));
    row.put(PARTNER.SECRET_HASH, secretHash);
    row.put(PARTNER.STATUS, partner.status().name());
    row.put(PARTNER.CREATED_AT, partner.createdAt());
    database.write(Write.changing(partner.id()).insert(PARTNER, row));
  }

  /** A part of the statement itself: there are three of them. */
  private static Field<String[]> words(Set<Scope> scopes) {
    return DSL.inline(scopes.stream().map(Scope::word).sorted().toArray(String[]::new));
  }

  @Override
  public void disable(Partner partner) {
    change(partner.id(), PARTNER.STATUS, Partner.Status.DISABLED.name());
  }

  @Override
  public void replaceSecret(PartnerId partner, String secretHash) {
    change(partner, PARTNER.SECRET_HASH, secretHash);
  }

  /** Only one that is let in changes. */
  private void change(PartnerId partner, Field<String> column, String value) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(column, value);
    Map<Field<?>, Object> active = new LinkedHashMap<>();
    active.put(PARTNER.ID, partner.value());
    active.put(PARTNER.STATUS, Partner.Status.ACTIVE.name());
    database.write(Write.changing(partner).update(PARTNER, row, active));
  }

  private static Partner partner(Record row) {
    return new Partner(
        new PartnerId(row.get(PARTNER.ID)),
        new ClientId(row.get(PARTNER.CLIENT_ID)),
        row.get(PARTNER.NAME),
        scopes(row.get(PARTNER.SCOPES)),
        Partner.Status.valueOf(row.get(PARTNER.STATUS)),
        row.get(PARTNER.CREATED_AT));
  }

  private static Set<Scope> scopes(String[] words) {
    List<String> given = List.of(words);
    return Arrays.stream(Scope.values())
        .filter(scope -> given.contains(scope.word()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
