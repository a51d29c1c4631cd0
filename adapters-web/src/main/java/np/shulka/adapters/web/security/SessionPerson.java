package np.shulka.adapters.web.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What a session knows of who signed in: what their tokens said, and none that opens anything
 * alone. Kept as plain text, so that a newer framework can still read it.
 *
 * @param idToken tells the issuer at sign-out whose session it is
 * @param checked nothing in sessions of an older version
 */
record SessionPerson(
    String idToken,
    String issuer,
    String subject,
    ArrayList<String> roles,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Checked checked)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String ROLE = "ROLE_";

  /**
   * When the issuer was asked last.
   *
   * @param refreshToken to ask with; worth nothing without the secret of our client
   * @param goodUntil when the access token ends that told the roles
   */
  record Checked(@Nullable String refreshToken, Instant at, @Nullable Instant goodUntil)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  static SessionPerson of(OidcUser user, Checked checked) {
    return new SessionPerson(
        user.getIdToken().getTokenValue(),
        String.valueOf(user.getClaims().get("iss")),
        user.getName(),
        roles(user.getAuthorities()),
        user.getClaims().get("name") instanceof String name ? name : null,
        user.getClaims().get("email") instanceof String email ? email : null,
        user.getClaims().get("phone_number") instanceof String phone ? phone : null,
        checked);
  }

  /** The same person as a newer token tells; what it does not tell stays. */
  SessionPerson now(Jwt token, Collection<GrantedAuthority> authorities, Checked again) {
    return new SessionPerson(
        idToken,
        issuer,
        subject,
        roles(authorities),
        token.getClaims().get("name") instanceof String named ? named : name,
        token.getClaims().get("email") instanceof String mail ? mail : email,
        token.getClaims().get("phone_number") instanceof String number ? number : phone,
        again);
  }

  private static ArrayList<String> roles(Collection<? extends GrantedAuthority> authorities) {
    return authorities.stream()
        .map(GrantedAuthority::getAuthority)
        .filter(authority -> authority != null && authority.startsWith(ROLE))
        .map(authority -> authority.substring(ROLE.length()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** As if the token had come along with the request; scopes are for programs. */
  JwtAuthenticationToken authentication() {
    Map<String, Object> claims = new HashMap<>(Map.of("iss", issuer, "sub", subject));
    if (name != null) claims.put("name", name);
    if (email != null) claims.put("email", email);
    if (phone != null) claims.put("phone_number", phone);
    Jwt token =
        Jwt.withTokenValue(idToken)
            .header("typ", "session")
            .claims(all -> all.putAll(claims))
            .build();
    List<SimpleGrantedAuthority> authorities =
        roles.stream().map(role -> new SimpleGrantedAuthority(ROLE + role)).toList();
    return new JwtAuthenticationToken(token, authorities, subject);
  }
}
