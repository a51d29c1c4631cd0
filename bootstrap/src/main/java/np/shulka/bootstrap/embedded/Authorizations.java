package np.shulka.bootstrap.embedded;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Sign-ins in memory, one at a time: the framework's own fails when two people sign in at once. */
final class Authorizations implements OAuth2AuthorizationService {
  private final OAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    memory.save(authorization);
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    memory.remove(authorization);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return memory.findById(id);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType type) {
    return memory.findByToken(token, type);
  }
}
