package np.shulka.bootstrap.embedded;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * The people of a fresh machine; each one's password is their name. Whoever is called {@code
 * demo-…} exists as well, so that a demonstration can begin with somebody who never subscribed.
 */
final class DemoUsers implements UserDetailsService {
  private static final Pattern PASSER_BY = Pattern.compile("demo-[a-z0-9-]{1,40}");

  private static final Map<String, Map<String, Object>> PEOPLE =
      Map.of(
          "subscriber", person("Sita Sharma", "sita@example.com", "9800000001"),
          "neighbour", person("Hari Thapa", "hari@example.com", "9800000002"),
          "admin", colleague("Admin", "admin", "billing-admin"),
          "manager", colleague("Maya Gurung", "manager", "billing-admin"),
          "viewer", colleague("Bina Rai", "viewer", "billing-viewer"));

  @Override
  public UserDetails loadUserByUsername(String name) {
    if (!PEOPLE.containsKey(name) && !PASSER_BY.matcher(name).matches())
      throw new UsernameNotFoundException("there is no such demo user");
    return User.withUsername(name).password("{noop}" + name).roles("USER").build();
  }

  /** What tokens say about that person. */
  Map<String, Object> claims(String name) {
    return PEOPLE.getOrDefault(name, Map.of());
  }

  private static Map<String, Object> colleague(String name, String mailbox, String role) {
    return Map.of("name", name, "email", mailbox + "@example.com", "roles", List.of(role));
  }

  private static Map<String, Object> person(String name, String email, String phone) {
    return Map.of("name", name, "email", email, "phone_number", phone);
  }
}
