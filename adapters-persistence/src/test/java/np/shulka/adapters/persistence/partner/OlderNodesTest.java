package np.shulka.adapters.persistence.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.partner.PartnerStory;
import np.shulka.application.partner.WebhookEndpoints;
import np.shulka.domain.identity.AnId;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.SigningSecrets;
import np.shulka.domain.partner.WebhookEndpoint;
import org.junit.jupiter.api.Test;

/**
 * A database of before secrets were encrypted, and nodes of then and of now on it together. What
 * the older ones do are their statements.
 */
final class OlderNodesTest {
  private static final String SECRET = PartnerStory.SECRET;
  private static final String NEXT = "whsec_" + "bmV4".repeat(8);

  private static final String LAST = "whsec_" + "bGFz".repeat(8);

  private final DataSource source = EmbeddedDatabase.before("sealed-secrets");
  private final UUID partner = AnId.uuid();
  private final UUID first = AnId.uuid();
  private final Database database;

  OlderNodesTest() throws SQLException {
    older(
        """
        insert into partner (id, client_id, name, scopes, secret_hash, status, created_at)
        values ('%s', 'a-team', 'A team', '{partner:read}', '{bcrypt}abcdefghijklmnopqrstuv', 'ACTIVE', now())
        """
            .formatted(partner));
    older(adds(first));
    EmbeddedDatabase.upgrade(source);
    database = JooqStore.over(source).database();
  }

  private void older(String statement) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement old = connection.createStatement()) {
      old.executeUpdate(statement);
    }
  }

  private String adds(UUID endpoint) {
    return """
    insert into webhook_endpoint (id, partner_id, url, types, secret, standing, created_at)
    values ('%s', '%s', 'https://partner.example/', '{}', '%s', 'ENABLED', now())
    """
        .formatted(endpoint, partner, SECRET);
  }

  private static String removes(UUID endpoint) {
    return "update webhook_endpoint set standing = 'REMOVED' where id = '%s'".formatted(endpoint);
  }

  private static String rotates(UUID endpoint) {
    return """
    update webhook_endpoint set secret = '%s', previous_secret = secret, previous_until = now() where id = '%s'
    """
        .formatted(NEXT, endpoint);
  }

  /** What an older node would sign with: everything that does not begin so is none to it. */
  private List<String> kept() {
    return database.read(
        sql ->
            sql.fetch(
                    "select secret from webhook_endpoint where standing <> 'REMOVED' order by created_at")
                .map(row -> row.get(0, String.class)));
  }

  private Sealing sealing(String begin) {
    return new Sealing(database, new SecretSeal(JooqStore.SECRET_KEY, begin));
  }

  private int starts(String begin) {
    SecretSeal seal = new SecretSeal(JooqStore.SECRET_KEY, begin);
    return new JooqSealedSecrets(database, seal, sealing(begin)).renew();
  }

  private WebhookEndpoints newer(String begin) {
    SecretSeal seal = new SecretSeal(JooqStore.SECRET_KEY, begin);
    return new JooqWebhookEndpoints(database, seal, sealing(begin));
  }

  private WebhookEndpoint fresh() {
    return new WebhookEndpoint(
        new WebhookEndpointId(AnId.uuid()),
        new PartnerId(partner),
        URI.create("https://partner.example/hooks"),
        Set.of(),
        SigningSecrets.of(SECRET),
        new WebhookEndpoint.Standing.Working(),
        ATime.NOW);
  }

  @Test
  void older_nodes_go_on_while_encrypting_waits() throws SQLException {
    UUID second = AnId.uuid();
    assertThat(starts("later")).isZero();

    older(adds(second));
    older(rotates(first));
    assertThat(kept()).containsExactly(NEXT, SECRET);
    older(removes(second));

    assertThat(kept()).containsExactly(NEXT);
    assertThat(newer("later").of(new PartnerId(partner)))
        .extracting(endpoint -> endpoint.secrets().current())
        .containsExactly(NEXT);
  }

  @Test
  void what_newer_nodes_write_meanwhile_older_ones_read() {
    starts("later");
    WebhookEndpoint endpoint = fresh();
    newer("later").add(endpoint);
    newer("later").resign(endpoint, endpoint.rotate(NEXT, ATime.NOW));

    assertThat(kept()).containsExactlyInAnyOrder(SECRET, NEXT);
  }

  /** One of before there was a place for a second secret that was replaced. */
  @Test
  void what_an_older_node_removes_keeps_no_secret() throws SQLException {
    starts("now");
    WebhookEndpoint endpoint = fresh();
    newer("now").add(endpoint);
    newer("now").resign(endpoint, endpoint.rotate(NEXT, ATime.NOW).rotate(LAST, ATime.NOW));

    older(
        removes(endpoint.id().value())
            .replace(
                "where", ", secret = null, previous_secret = null, previous_until = null where"));

    assertThat(
            database.<String>read(
                sql ->
                    sql.fetchSingle(
                            "select concat(secret, previous_secret, older_secret, older_until) from webhook_endpoint"
                                + " where standing = 'REMOVED'")
                        .get(0, String.class)))
        .isEmpty();
  }

  @Test
  void the_first_that_does_not_wait_encrypts_all_of_it() {
    starts("later");
    newer("later").add(fresh());

    assertThat(starts("now")).isEqualTo(2);

    assertThat(kept()).allSatisfy(secret -> assertThat(secret).doesNotContain("whsec_"));
    assertThatThrownBy(() -> older(adds(AnId.uuid())))
        .hasMessageContaining("webhook_endpoint_secret_is_sealed");
  }

  @Test
  void who_still_waits_then_writes_as_the_others_do() {
    starts("now");
    WebhookEndpoint endpoint = fresh();
    newer("later").add(endpoint);

    assertThat(kept()).hasSize(2).allSatisfy(it -> assertThat(it).doesNotContain("whsec_"));
    assertThat(newer("now").find(endpoint.partner(), endpoint.id())).contains(endpoint);
    assertThat(starts("later")).isZero();
  }

  @Test
  void what_is_being_written_when_it_begins_is_encrypted_too() throws Exception {
    starts("later");
    CompletableFuture<Integer> renewed;
    try (Connection connection = source.getConnection();
        Statement old = connection.createStatement()) {
      connection.setAutoCommit(false);
      old.executeUpdate(adds(AnId.uuid()));
      renewed = CompletableFuture.supplyAsync(() -> starts("now"));
      while (!somebodyWaits() && !renewed.isDone()) Thread.onSpinWait();
      connection.commit();
    }

    assertThat(renewed.get()).isEqualTo(2);
    assertThat(kept()).allSatisfy(secret -> assertThat(secret).doesNotContain("whsec_"));
  }

  private boolean somebodyWaits() {
    return database.apart(
        sql ->
            sql.fetchSingle("select exists (select from pg_locks where not granted)")
                .get(0, boolean.class));
  }

  @Test
  void nonsense_is_refused_also_while_it_waits() {
    starts("later");

    assertThatThrownBy(() -> older(adds(AnId.uuid()).replace(SECRET, "whsec_?")))
        .hasMessageContaining("webhook_endpoint_secret_is_sealed");
  }
}
