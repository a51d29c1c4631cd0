package np.shulka.adapters.persistence.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import np.shulka.adapters.persistence.EmbeddedDatabase;
import np.shulka.adapters.persistence.JooqStore;
import np.shulka.adapters.persistence.work.Database;
import np.shulka.application.partner.PartnerStory;
import np.shulka.application.partner.UnknownSecretKey;
import np.shulka.application.partner.WebhookEndpoints;
import np.shulka.domain.money.ATime;
import np.shulka.domain.partner.SigningSecrets;
import np.shulka.domain.partner.SigningSecrets.Old;
import np.shulka.domain.partner.WebhookEndpoint;
import org.junit.jupiter.api.Test;

/** Who reads the table learns no secret, and who has the keys loses none. */
final class JooqSealedSecretsTest {
  private static final String OLDER = JooqStore.SECRET_KEY;
  private static final String NEWER = "bmV3".repeat(10) + "bmU=";
  private static final String NEXT = "whsec_" + "bmV4".repeat(8);

  private static final String LAST = "whsec_" + "bGFz".repeat(8);

  private final JooqPartnerStore all =
      new JooqPartnerStore(JooqStore.over(EmbeddedDatabase.fresh()));
  private final Database database = all.store().database();
  private final PartnerStory story = PartnerStory.in(all);

  private WebhookEndpoints endpoints(String keys) {
    SecretSeal seal = new SecretSeal(keys, "now");
    return new JooqWebhookEndpoints(database, seal, new Sealing(database, seal));
  }

  private JooqSealedSecrets secrets(String keys) {
    SecretSeal seal = new SecretSeal(keys, "now");
    return new JooqSealedSecrets(database, seal, new Sealing(database, seal));
  }

  private SigningSecrets secrets(WebhookEndpoint endpoint, String keys) {
    return endpoints(keys).find(story.partner().id(), endpoint.id()).orElseThrow().secrets();
  }

  /** Everything that the rows of endpoints say. */
  private List<String> kept() {
    return database.read(
        sql ->
            sql.fetch(
                    "select concat_ws(' ', secret, previous_secret, older_secret) from webhook_endpoint")
                .map(row -> row.get(0, String.class)));
  }

  /** As it was before there were keys. */
  private void fromBefore(WebhookEndpoint endpoint) {
    database.apart(
        sql ->
            sql.execute(
                """
                set session_replication_role = replica;
                update webhook_endpoint set secret = '%s', previous_secret = '%s', previous_until = now(),
                  older_secret = '%s', older_until = now() where id = '%s';
                set session_replication_role = default
                """
                    .formatted(PartnerStory.SECRET, NEXT, LAST, endpoint.id())));
  }

  @Test
  void no_secret_is_in_the_table_as_it_is() {
    WebhookEndpoint endpoint = story.listens();
    WebhookEndpoint rotated = endpoint.rotate(NEXT, ATime.NOW).rotate(LAST, ATime.NOW);
    all.endpoints().resign(endpoint, rotated);

    assertThat(kept())
        .allSatisfy(row -> assertThat(row).doesNotContain("whsec_", "YWJj", "bmV4", "bGFz"))
        .allSatisfy(row -> assertThat(row.split(" ")).hasSize(3));
    assertThat(secrets(endpoint, OLDER)).isEqualTo(rotated.secrets());
  }

  @Test
  void the_same_secret_never_lies_there_twice_alike() {
    story.listens();
    story.listens();

    assertThat(kept()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void what_lay_there_before_is_read_and_then_encrypted() {
    WebhookEndpoint endpoint = story.listens();
    story.listens();
    fromBefore(endpoint);
    SigningSecrets before = secrets(endpoint, OLDER);
    assertThat(before.current()).isEqualTo(PartnerStory.SECRET);
    assertThat(before.earlier()).extracting(Old::secret).containsExactly(NEXT, LAST);

    assertThat(secrets(OLDER).renew()).isEqualTo(1);

    assertThat(kept()).allSatisfy(row -> assertThat(row).doesNotContain("whsec_"));
    assertThat(secrets(endpoint, OLDER)).isEqualTo(before);
    assertThat(secrets(OLDER).renew()).isZero();
  }

  @Test
  void a_newer_key_takes_over_and_the_older_one_can_go() {
    WebhookEndpoint endpoint = story.listens();
    SigningSecrets secrets = secrets(endpoint, OLDER);
    String both = NEWER + ", " + OLDER;
    assertThat(secrets(endpoint, both)).isEqualTo(secrets);

    assertThat(secrets(both).renew()).isEqualTo(1);

    assertThat(secrets(endpoint, NEWER)).isEqualTo(secrets);
    assertThatThrownBy(() -> secrets(endpoint, OLDER)).isInstanceOf(UnknownSecretKey.class);
  }

  @Test
  void without_the_key_nothing_is_changed() {
    story.listens();
    List<String> before = kept();

    assertThatThrownBy(() -> secrets(NEWER).renew())
        .isInstanceOf(UnknownSecretKey.class)
        .hasMessageContaining(before.getFirst().substring(0, 8));
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void a_row_that_was_tampered_with_opens_nothing() {
    WebhookEndpoint endpoint = story.listens();
    database.apart(
        sql ->
            sql.execute(
                "update webhook_endpoint set secret = overlay(secret placing 'AAAA' from 30 for 4)"));

    assertThatThrownBy(() -> secrets(endpoint, OLDER)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_removed_endpoint_leaves_no_secret_behind() {
    WebhookEndpoint endpoint = story.listens();
    all.endpoints().resign(endpoint, endpoint.rotate(NEXT, ATime.NOW).rotate(LAST, ATime.NOW));
    all.endpoints().remove(endpoint);

    assertThat(kept()).containsExactly("");
    assertThat(secrets(OLDER).renew()).isZero();
  }
}
