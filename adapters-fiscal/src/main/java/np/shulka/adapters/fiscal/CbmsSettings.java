package np.shulka.adapters.fiscal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tax office's feed; off while it has no address.
 *
 * @param url its root, under which {@code /api/bill} is
 * @param deadline total time of one exchange
 */
@ConfigurationProperties("shulka.cbms")
record CbmsSettings(
    @Nullable URI url,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("20s") Duration deadline) {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");

  CbmsSettings {
    if (url != null) {
      if (!"https".equals(url.getScheme()) && !HERE.contains(url.getHost())) {
        throw new IllegalArgumentException(
            "SHULKA_CBMS_URL is https: the password travels with every document");
      }
      if (username.isEmpty() || password.isEmpty()) {
        throw new IllegalArgumentException(
            "SHULKA_CBMS_URL needs SHULKA_CBMS_USERNAME and SHULKA_CBMS_PASSWORD");
      }
    }
  }

  Optional<URI> root() {
    return Optional.ofNullable(url);
  }

  @Override
  public String toString() {
    return "CbmsSettings[" + url + "]";
  }
}
