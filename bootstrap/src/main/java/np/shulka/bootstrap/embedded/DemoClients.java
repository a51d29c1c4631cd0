package np.shulka.bootstrap.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import np.shulka.application.partner.Partners;
import np.shulka.application.partner.ReservedClients;
import np.shulka.domain.identity.PartnerId;
import np.shulka.domain.partner.ClientId;
import np.shulka.domain.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Our own clients, and the clients of all partners that are let in, as the database has them. */
final class DemoClients implements RegisteredClientRepository, ReservedClients {
  private static final Duration TOKENS_LAST = Duration.ofMinutes(5);

  private final List<RegisteredClient> ours;
  private final Partners partners;

  DemoClients(List<RegisteredClient> ours, Partners partners) {
    this.ours = ours;
    this.partners = partners;
  }

  @Override
  public boolean has(ClientId client) {
    return ours.stream().anyMatch(our -> our.getClientId().equals(client.value()));
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("partners are created by admins");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return ours.stream()
        .filter(client -> client.getId().equals(id))
        .findFirst()
        .or(() -> partner(id))
        .orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return ours.stream()
        .filter(client -> client.getClientId().equals(clientId))
        .findFirst()
        .or(() -> named(clientId).flatMap(partners::find).flatMap(DemoClients::registered))
        .orElse(null);
  }

  private Optional<RegisteredClient> partner(String id) {
    return partners
        .find(new PartnerId(UUID.fromString(id)))
        .flatMap(partner -> partners.find(partner.client()))
        .flatMap(DemoClients::registered);
  }

  private static Optional<ClientId> named(String text) {
    try {
      return Optional.of(new ClientId(text));
    } catch (IllegalArgumentException noClient) {
      return Optional.empty();
    }
  }

  private static Optional<RegisteredClient> registered(Partners.Client client) {
    Partner partner = client.partner();
    if (!partner.isActive()) return Optional.empty();
    RegisteredClient registered =
        RegisteredClient.withId(partner.id().toString())
            .clientId(partner.client().value())
            .clientSecret(client.secretHash())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .scopes(all -> partner.scopes().forEach(scope -> all.add(scope.word())))
            .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKENS_LAST).build())
            .build();
    return Optional.of(registered);
  }
}
