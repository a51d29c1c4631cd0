package np.shulka.bootstrap.embedded;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import np.shulka.application.partner.Partners;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * An OAuth2 authorization server for a fresh machine: code flow with PKCE, demo users, a key of its
 * own.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = EmbeddedAuthorizationServer.SWITCH, havingValue = "true")
class EmbeddedAuthorizationServer {
  static final String SWITCH = "shulka.embedded.authorization-server";
  static final String DEMO_CLIENT = "shulka-demo";
  private static final String DOCS_RETURN = "/swagger-ui/oauth2-redirect.html";
  private static final Set<AuthorizationGrantType> OF_PEOPLE =
      Set.of(AuthorizationGrantType.AUTHORIZATION_CODE, AuthorizationGrantType.REFRESH_TOKEN);

  /** No form targets: after the sign-in it goes on to wherever the client is. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; "
          + "frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain authorizationServerChain(HttpSecurity http) throws Exception {
    http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(
                  it ->
                      it.logoutEndpoint(
                          // whose sign-in is not known any more is signed out as well
                          end ->
                              end.errorResponseHandler(
                                  (_, response, _) -> response.sendRedirect("/signed-out"))));
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            handling ->
                handling.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"),
                    new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain loginChain(HttpSecurity http, DemoUsers users) throws Exception {
    return http.securityMatcher("/login", "/logout")
        .userDetailsService(users)
        .formLogin(it -> it.loginPage("/login"))
        .headers(it -> it.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
        .build();
  }

  @Bean
  DemoUsers demoUsers() {
    return new DemoUsers();
  }

  @Bean
  Authorizations authorizations() {
    return new Authorizations();
  }

  @Bean
  DemoClients clients(
      @Value("${shulka.public-url}") String publicUrl,
      @Value("${" + EmbeddedSignIn.CLIENT_SECRET + "}") String secret,
      Partners partners) {
    RegisteredClient demo =
        RegisteredClient.withId(
                UUID.nameUUIDFromBytes("demo".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString())
            .clientId(DEMO_CLIENT)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("http://127.0.0.1:8099/signed-in")
            .redirectUri(publicUrl + DOCS_RETURN)
            .redirectUri("http://127.0.0.1" + DOCS_RETURN)
            .scope("openid")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .tokenSettings(
                TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build())
            .build();
    return new DemoClients(List.of(demo, EmbeddedSignIn.client(publicUrl, secret)), partners);
  }

  /** What an identity provider says about a person: roles, and how to reach them. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(DemoUsers users) {
    return context -> {
      // a partner's client may be called like a person; it must not become one
      boolean ofAPerson = OF_PEOPLE.contains(context.getAuthorizationGrantType());
      Authentication person = context.getPrincipal();
      if (ofAPerson && person != null)
        users.claims(person.getName()).forEach(context.getClaims()::claim);
    };
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(
      @Value("${shulka.public-url}") String publicUrl) {
    return AuthorizationServerSettings.builder().issuer(publicUrl).build();
  }

  @Bean
  RSAKey signingKey(ConfigurableEnvironment environment) {
    return SigningKey.in(new Settings(environment).dataFolder());
  }

  @Bean
  JWKSource<SecurityContext> jwkSource(RSAKey signingKey) {
    return new ImmutableJWKSet<>(new JWKSet(signingKey));
  }

  @Bean
  JwtDecoder jwtDecoder(RSAKey signingKey) throws Exception {
    return NimbusJwtDecoder.withPublicKey(signingKey.toRSAPublicKey()).build();
  }
}
