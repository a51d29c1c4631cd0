package np.shulka.adapters.persistence.partner;

import static np.shulka.adapters.persistence.schema.tables.WebhookEndpoint.WEBHOOK_ENDPOINT;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.identity.WebhookEndpointId;
import np.shulka.domain.partner.SigningSecrets;
import np.shulka.domain.partner.SigningSecrets.Old;
import np.shulka.domain.partner.WebhookEndpoint;
import np.shulka.domain.partner.WebhookEndpoint.Standing;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How an endpoint lies in its row. */
final class EndpointRows {
  static final String ENABLED = "ENABLED";
  static final String DISABLED = "DISABLED";
  static final String REMOVED = "REMOVED";

  /** Newest first; who rotates while they are full is refused. */
  private static final List<Place> EARLIER =
      List.of(
          new Place(WEBHOOK_ENDPOINT.PREVIOUS_SECRET, WEBHOOK_ENDPOINT.PREVIOUS_UNTIL),
          new Place(WEBHOOK_ENDPOINT.OLDER_SECRET, WEBHOOK_ENDPOINT.OLDER_UNTIL));

  /** Where all that signs lies. */
  static final List<Field<String>> SECRETS =
      Stream.concat(Stream.of(WEBHOOK_ENDPOINT.SECRET), EARLIER.stream().map(Place::secret))
          .toList();

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
    row.put(WEBHOOK_ENDPOINT.SECRET, form.apply(secrets.current()));
    for (int nth = 0; nth < EARLIER.size(); nth++) {
      Optional<Old> old = old(secrets, nth);
      row.put(EARLIER.get(nth).secret(), old.map(Old::secret).map(form).orElse(null));
      row.put(EARLIER.get(nth).until(), old.map(Old::until).orElse(null));
    }
    return row;
  }

  /** Each rotation moves an end; the same secret never lies there twice alike. */
  static Condition isSigning(SigningSecrets secrets) {
    return DSL.and(
        IntStream.range(0, EARLIER.size())
            .mapToObj(nth -> EARLIER.get(nth).ends(old(secrets, nth).map(Old::until)))
            .toList());
  }

  private static Optional<Old> old(SigningSecrets secrets, int nth) {
    return secrets.earlier().stream().skip(nth).findFirst();
  }

  /** One that was removed; nothing of its secrets is left. */
  static Map<Field<?>, @Nullable Object> removed() {
    Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
    row.put(WEBHOOK_ENDPOINT.STANDING, REMOVED);
    row.put(WEBHOOK_ENDPOINT.SECRET, null);
    EARLIER.forEach(
        place -> {
          row.put(place.secret(), null);
          row.put(place.until(), null);
        });
    return row;
  }

  /** One that was not removed. */
  static WebhookEndpoint endpoint(Record row, SecretSeal seal) {
    return new WebhookEndpoint(
        new WebhookEndpointId(row.get(WEBHOOK_ENDPOINT.ID)),
        new PartnerId(row.get(WEBHOOK_ENDPOINT.PARTNER_ID)),
        URI.create(row.get(WEBHOOK_ENDPOINT.URL)),
        Set.of(row.get(WEBHOOK_ENDPOINT.TYPES)),
        new SigningSecrets(seal.open(row.get(WEBHOOK_ENDPOINT.SECRET)), earlier(row, seal)),
        standing(row),
        row.get(WEBHOOK_ENDPOINT.CREATED_AT));
  }

  private static List<Old> earlier(Record row, SecretSeal seal) {
    return EARLIER.stream()
        .filter(place -> row.get(place.secret()) != null)
        .map(place -> new Old(seal.open(row.get(place.secret())), row.get(place.until())))
        .toList();
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

  /** Where a secret that was replaced lies, and until when it signs. */
  private record Place(Field<String> secret, Field<Instant> until) {
    Condition ends(Optional<Instant> at) {
      return at.map(until::eq).orElseGet(until::isNull);
    }
  }
}
