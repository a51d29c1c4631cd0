package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.WebhookEndpoint.WEBHOOK_ENDPOINT;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.SigningSecrets;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.partner.WebhookEndpoint.Standing;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How an endpoint lies in its row. */
final class EndpointRows {
  static final String ENABLED = "ENABLED";
  static final String DISABLED = "DISABLED";
  static final String REMOVED = "REMOVED";

  private EndpointRows() {}

  /**
   * A new one.
   *
   * @param form how a secret is written
   */
  static Map<Field<?>, @Nullable Object> whole(
      WebhookEndpoint endpoint, UnaryOperator<String> form) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(WEBHOOK_ENDPOINT.ID, endpoint.id().value());
    row.put(WEBHOOK_ENDPOINT.PARTNER_ID, endpoint.partner().value());
    row.put(WEBHOOK_ENDPOINT.URL, endpoint.url().toString());
    row.put(WEBHOOK_ENDPOINT.TYPES, endpoint.types().toArray(String[]::new));
    row.put(WEBHOOK_ENDPOINT.STANDING, ENABLED);
    row.put(WEBHOOK_ENDPOINT.CREATED_AT, endpoint.createdAt());
    row.putAll(signing(endpoint.secrets(), form));
    return row;
  }

  static Map<Field<?>, @Nullable Object> signing(
      SigningSecrets secrets, UnaryOperator<String> form) {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    Optional<SigningSecrets.Old> old = secrets.previous();
    row.put(WEBHOOK_ENDPOINT.SECRET, form.apply(secrets.current()));
    row.put(
        WEBHOOK_ENDPOINT.PREVIOUS_SECRET,
        old.map(SigningSecrets.Old::secret).map(form).orElse(null));
    row.put(WEBHOOK_ENDPOINT.PREVIOUS_UNTIL, old.map(SigningSecrets.Old::until).orElse(null));
    return row;
  }

  /** One that was removed; nothing of its secrets is left. */
  static Map<Field<?>, @Nullable Object> removed() {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(WEBHOOK_ENDPOINT.STANDING, REMOVED);
    row.put(WEBHOOK_ENDPOINT.SECRET, null);
    row.put(WEBHOOK_ENDPOINT.PREVIOUS_SECRET, null);
    row.put(WEBHOOK_ENDPOINT.PREVIOUS_UNTIL, null);
    return row;
  }

  /** One that was not removed. */
  static WebhookEndpoint endpoint(Record row, SecretSeal seal) {
    return new WebhookEndpoint(
        new WebhookEndpointId(row.get(WEBHOOK_ENDPOINT.ID)),
        new PartnerId(row.get(WEBHOOK_ENDPOINT.PARTNER_ID)),
        URI.create(row.get(WEBHOOK_ENDPOINT.URL)),
        Set.of(row.get(WEBHOOK_ENDPOINT.TYPES)),
        new SigningSecrets(seal.open(row.get(WEBHOOK_ENDPOINT.SECRET)), old(row, seal)),
        standing(row),
        row.get(WEBHOOK_ENDPOINT.CREATED_AT));
  }

  private static Optional<SigningSecrets.Old> old(Record row, SecretSeal seal) {
    return Optional.ofNullable(row.get(WEBHOOK_ENDPOINT.PREVIOUS_SECRET))
        .map(seal::open)
        .map(secret -> new SigningSecrets.Old(secret, row.get(WEBHOOK_ENDPOINT.PREVIOUS_UNTIL)));
  }

  private static Standing standing(Record row) {
    if (row.get(WEBHOOK_ENDPOINT.STANDING).equals(DISABLED)) {
      return new Standing.Disabled(row.get(WEBHOOK_ENDPOINT.DISABLED_AT));
    }
    @Nullable Instant failing = row.get(WEBHOOK_ENDPOINT.FAILING_SINCE);
    return failing == null
        ? new Standing.Working()
        : new Standing.Failing(failing, row.get(WEBHOOK_ENDPOINT.FAILURES));
  }
}
