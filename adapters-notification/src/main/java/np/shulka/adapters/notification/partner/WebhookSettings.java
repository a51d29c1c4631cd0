package np.shulka.adapters.notification.partner;

import java.time.Duration;

/**
 * What an endpoint may cost us.
 *
 * @param connect until it has to answer the telephone
 * @param whole until an attempt has to be over, whatever happens
 * @param publicOnly whether only addresses on the public internet are called, over TLS
 */
record WebhookSettings(Duration connect, Duration whole, boolean publicOnly) {
  /** Of an answer nothing matters but its status. */
  static final int MOST_OF_AN_ANSWER = 16 * 1024;
}
