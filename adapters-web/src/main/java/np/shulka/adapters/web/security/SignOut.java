package np.shulka.adapters.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import np.shulka.adapters.web.wire.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The session is over here; where it began it is over when the browser has been there. A script
 * cannot follow a redirect to another site, so it is told the address and goes there itself.
 */
@Component
@ConditionalOnProperty("shulka.sign-in.client-id")
final class SignOut implements LogoutSuccessHandler {
  static final String END_SESSION = "end_session_endpoint";
  static final String PAGE = "/signed-out";
  static final String PATH = "/session/logout";

  private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

  private final SignInClient client;
  private final PublicUrl links;

  SignOut(SignInClient client, PublicUrl links) {
    this.client = client;
    this.links = links;
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    response.setStatus(HttpStatus.ACCEPTED.value());
    response.setHeader(HttpHeaders.LOCATION, next(authentication));
    response.setContentLength(0);
  }

  private String next(@Nullable Authentication authentication) {
    String page = links.absolute(PAGE);
    if (!(authentication instanceof JwtAuthenticationToken who)) return page;
    ClientRegistration registration;
    try {
      registration = client.findByRegistrationId(SignInClient.ID);
    } catch (RuntimeException unreachable) {
      LOG.warn("signed out here only, for the issuer does not answer", unreachable);
      return page;
    }
    if (registration == null) return page;
    Object end = registration.getProviderDetails().getConfigurationMetadata().get(END_SESSION);
    if (end == null) return page;
    return UriComponentsBuilder.fromUriString(end.toString())
        .queryParam("id_token_hint", who.getToken().getTokenValue())
        .queryParam("client_id", registration.getClientId())
        .queryParam("post_logout_redirect_uri", "{page}")
        .encode()
        .buildAndExpand(page)
        .toUriString();
  }
}
