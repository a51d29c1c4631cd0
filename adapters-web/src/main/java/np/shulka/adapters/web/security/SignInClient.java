package np.shulka.adapters.web.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import np.shulka.adapters.web.wire.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/**
 * What we are to the issuer of tokens: a client that keeps a secret. The issuer is asked about
 * itself when the first one signs in, so that we start without it.
 */
@Component
@ConditionalOnProperty("shulka.sign-in.client-id")
final class SignInClient implements ClientRegistrationRepository {
  static final String ID = "shulka";

  private static final String SETTING = "shulka.sign-in.";

  private final Environment settings;
  private final PublicUrl links;
  private volatile @Nullable ClientRegistration known;

  SignInClient(Environment settings, PublicUrl links) {
    this.settings = settings;
    this.links = links;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!ID.equals(id)) return null;
    ClientRegistration registration = known;
    if (registration == null) {
      registration = made();
      known = registration;
    }
    return registration;
  }

  private ClientRegistration made() {
    Optional<String> authorize = setting("authorization-uri");
    ClientRegistration.Builder issuer =
        authorize.isPresent()
            ? ClientRegistration.withRegistrationId(ID).authorizationUri(authorize.get())
            : ClientRegistrations.fromIssuerLocation(issuer());
    setting("token-uri").ifPresent(issuer::tokenUri);
    setting("jwk-set-uri").ifPresent(issuer::jwkSetUri);
    if (authorize.isPresent()) {
      issuer.issuerUri(issuer());
      Map<String, Object> rest = new HashMap<>();
      setting("end-session-uri").ifPresent(end -> rest.put(SignOut.END_SESSION, end));
      issuer.providerConfigurationMetadata(rest);
    }
    return issuer
        .registrationId(ID)
        .clientId(settings.getRequiredProperty(SETTING + "client-id"))
        .clientSecret(settings.getRequiredProperty(SETTING + "client-secret"))
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .userInfoUri(null)
        .userNameAttributeName("sub")
        .scope(setting("scopes").orElse("openid").split("[ ,]+", -1))
        .redirectUri(links.absolute("/login/oauth2/code/" + ID))
        .build();
  }

  private String issuer() {
    return setting("issuer")
        .orElseGet(
            () ->
                settings.getRequiredProperty(
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri"));
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(settings.getProperty(SETTING + name)).filter(it -> !it.isBlank());
  }
}
