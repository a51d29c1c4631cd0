package np.shulka.adapters.web.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import np.shulka.adapters.web.wire.StrictText;
import np.shulka.domain.partner.ExternalId;
import np.shulka.domain.subscriber.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads from a verified token who somebody is and what they may do. */
final class TokenAuthorities implements Converter<Jwt, AbstractAuthenticationToken> {
  private static final int LONGEST_SUBJECT = 255;
  private final String rolesClaim;

  /**
   * Reads roles from that claim.
   *
   * @param rolesClaim its name, or the path to it with dots: {@code realm_access.roles}
   */
  TokenAuthorities(String rolesClaim) {
    this.rolesClaim = rolesClaim;
  }

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    String subject = token.getSubject();
    if (subject == null
        || subject.isBlank()
        || subject.length() > LONGEST_SUBJECT
        || subject.startsWith(ExternalId.RESERVED)
        || subject.strip().equalsIgnoreCase(Subject.SHULKA.value())
        || !StrictText.storable(subject)) {
      throw new InvalidBearerTokenException("the token has no usable subject");
    }
    List<GrantedAuthority> authorities = new ArrayList<>();
    words(claim(token.getClaims(), rolesClaim)).forEach(role -> add(authorities, "ROLE_", role));
    words(token.getClaims().get("scope")).forEach(scope -> add(authorities, "SCOPE_", scope));
    return new JwtAuthenticationToken(token, authorities, subject);
  }

  private static void add(List<GrantedAuthority> authorities, String prefix, String name) {
    authorities.add(new SimpleGrantedAuthority(prefix + name));
  }

  private static @Nullable Object claim(Map<?, ?> claims, String path) {
    Object direct = claims.get(path);
    int dot = path.indexOf('.');
    if (direct != null || dot < 0) return direct;
    return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? claim(inner, path.substring(dot + 1))
        : null;
  }

  private static List<String> words(@Nullable Object claim) {
    return switch (claim) {
      case Collection<?> many ->
          many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
      case String text -> List.of(text.split(" ", -1));
      case null, default -> List.of();
    };
  }
}
