package np.shulka.adapters.web.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Who signed in, read from their access token by the same rules as if they had sent it: so a
 * session may do what its token may do, and nothing else.
 */
@Component
@ConditionalOnProperty("shulka.sign-in.client-id")
final class SignedInUser implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private static final List<String> CONTACT = List.of("name", "email", "phone_number");

  private final JwtDecoder tokens;
  private final TokenAuthorities authorities;

  SignedInUser(
      JwtDecoder tokens, @Value("${shulka.security.roles-claim:roles}") String rolesClaim) {
    this.tokens = tokens;
    this.authorities = new TokenAuthorities(rolesClaim);
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    Jwt token;
    AbstractAuthenticationToken known;
    try {
      token = tokens.decode(request.getAccessToken().getTokenValue());
      known = authorities.convert(token);
    } catch (JwtException | AuthenticationException unusable) {
      throw new OAuth2AuthenticationException(
          refused("the access token is none that the API would take"), unusable);
    }
    if (!known.getName().equals(request.getIdToken().getSubject())) {
      throw new OAuth2AuthenticationException(refused("the tokens are not about one person"));
    }
    Map<String, Object> contact = new HashMap<>(Map.of("sub", known.getName()));
    for (String claim : CONTACT) {
      if (token.getClaims().get(claim) instanceof String text) contact.put(claim, text);
    }
    return new DefaultOidcUser(
        known.getAuthorities(), request.getIdToken(), new OidcUserInfo(contact));
  }

  private static OAuth2Error refused(String why) {
    return new OAuth2Error("invalid_token", why, null);
  }
}
