package np.shulka.adapters.web.security;

import java.time.Duration;

/**
 * Whose turn it is, of all nodes, to ask the issuer about a session (docs/decisions/0046). Some
 * issuers take a refresh token once, and end the sign-in of whoever shows it twice.
 */
public interface AskingTurns {
  /** Whether it is the caller's from now on; who dies with it has had it after so long. */
  boolean take(String session, Duration longest);

  /** What was asked for is kept; the next one may have it. */
  void giveBack(String session);
}
