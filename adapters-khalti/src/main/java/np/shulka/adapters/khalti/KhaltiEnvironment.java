package np.shulka.adapters.khalti;

import java.util.Set;

/** Whether money is real: what an operator states, and what a host tells by itself. */
enum KhaltiEnvironment {
  /** Whatever the host is. */
  AUTO,
  LIVE,
  SANDBOX;

  private static final Set<String> LIVE_HOSTS = Set.of("khalti.com", "www.khalti.com");
  private static final Set<String> SANDBOX_HOSTS = Set.of("dev.khalti.com", "a.khalti.com");

  /** What is known of this host; {@link #AUTO} for one that is not Khalti's. */
  static KhaltiEnvironment of(String host) {
    if (LIVE_HOSTS.contains(host)) return LIVE;
    return SANDBOX_HOSTS.contains(host) || Hosts.isLoopback(host) ? SANDBOX : AUTO;
  }

  /** Whether the two cannot both be true. */
  boolean contradicts(KhaltiEnvironment other) {
    return this != AUTO && other != AUTO && this != other;
  }
}
