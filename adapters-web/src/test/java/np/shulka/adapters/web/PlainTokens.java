package np.shulka.adapters.web;

import java.util.Arrays;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Tokens that say in plain text whose they are: {@code sita}, or {@code sita~billing-admin} with
 * roles, or {@code client~partner.read} with scopes; a slash stands for a colon, which no token
 * has.
 */
final class PlainTokens implements JwtDecoder {
  @Override
  public Jwt decode(String token) {
    if (token.equals("forged")) throw new BadJwtException("the signature does not fit");
    String[] parts = token.split("~");
    return Jwt.withTokenValue(token)
        .header("alg", "none")
        .issuer("https://issuer.example")
        .claims(
            claims -> {
              if (!parts[0].equals("nobody")) claims.put("sub", parts[0].replace('/', ':'));
            })
        .claim("name", "Sita Sharma")
        .claim("email", "sita@example.com")
        .claim("roles", Arrays.stream(parts).skip(1).filter(part -> !isScope(part)).toList())
        .claim(
            "scope",
            Arrays.stream(parts)
                .skip(1)
                .filter(PlainTokens::isScope)
                .map(scope -> scope.replace('.', ':'))
                .toList())
        .build();
  }

  private static boolean isScope(String part) {
    return part.startsWith("partner.");
  }
}
