package np.shulka.bootstrap.embedded;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets readers of the API's description sign in as a demo user. Not part of the contract: where a
 * real issuer gives out the tokens, callers bring one.
 */
@Component
@ConditionalOnProperty(
    name = DocsSignIn.CLIENT,
    havingValue = EmbeddedAuthorizationServer.DEMO_CLIENT)
final class DocsSignIn implements GlobalOpenApiCustomizer {
  static final String CLIENT = "springdoc.swagger-ui.oauth.client-id";
  private static final String NAME = "DemoSignIn";

  @Override
  public void customise(OpenAPI api) {
    OAuthFlow code =
        new OAuthFlow()
            .authorizationUrl("/oauth2/authorize")
            .tokenUrl("/oauth2/token")
            .scopes(new Scopes().addString("openid", "who you are"));
    SecurityScheme signIn =
        new SecurityScheme()
            .type(SecurityScheme.Type.OAUTH2)
            .description("Leave client_secret empty; sign in as `subscriber` / `subscriber`")
            .flows(new OAuthFlows().authorizationCode(code));
    api.getComponents().addSecuritySchemes(NAME, signIn);
    api.addSecurityItem(new SecurityRequirement().addList(NAME));
  }
}
