package np.shulka.adapters.notification.partner;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import np.shulka.application.partner.Deliveries.Parcel;
import np.shulka.application.partner.Messenger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** POSTs events as the Standard Webhooks specification says, each within a deadline. */
final class HttpMessenger implements Messenger, AutoCloseable {
  private static final int GONE = 410;

  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines;
  private final WebhookSettings settings;
  private final InstantSource time;

  /**
   * Over that client.
   *
   * @param time the real one, which receivers compare the stamp with
   */
  HttpMessenger(
      CloseableHttpClient client,
      ScheduledExecutorService deadlines,
      WebhookSettings settings,
      InstantSource time) {
    this.client = client;
    this.deadlines = deadlines;
    this.settings = settings;
    this.time = time;
  }

  @Override
  public Outcome bring(Parcel parcel) {
    if (settings.publicOnly() && !"https".equals(parcel.endpoint().url().getScheme())) {
      return refused("only https is called");
    }
    try {
      return send(request(parcel));
    } catch (IllegalArgumentException noAddress) {
      // whatever was let in once as an address; thrown, it would be tried for ever
      return refused("no answer: there is no such address");
    }
  }

  private Outcome send(HttpPost request) {
    // a time limit of each read would be kept by an endpoint that sends a byte now and then
    ScheduledFuture<?> deadline =
        deadlines.schedule(request::abort, settings.whole().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, this::outcome);
    } catch (PublicAddresses.Inside inside) {
      return refused("its name leads to an address that is not public");
    } catch (IOException failed) {
      return refused(
          request.isAborted()
              ? "no end after " + settings.whole().toSeconds() + " s"
              : "no answer: " + failed.getClass().getSimpleName());
    } finally {
      deadline.cancel(false);
    }
  }

  private static Outcome refused(String why) {
    return new Outcome.Refused(Optional.empty(), why, Optional.empty());
  }

  private HttpPost request(Parcel parcel) {
    String id = parcel.told().event().id().toString();
    String body = EventJson.of(parcel.told());
    Instant now = time.instant();
    HttpPost request = new HttpPost(parcel.endpoint().url());
    request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    request.setHeader("User-Agent", "Shulka-Webhooks/1");
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
    List<String> secrets = parcel.endpoint().secrets().at(now);
    List<String> signatures =
        secrets.stream().map(secret -> signature(secret, id, now, body)).toList();
    request.setHeader("webhook-signature", String.join(" ", signatures));
    return request;
  }

  private static String signature(String secret, String id, Instant now, String body) {
    try {
      return new Webhook(secret).sign(id, now.getEpochSecond(), body);
    } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
      throw new IllegalStateException("an endpoint without a usable secret", impossible);
    }
  }

  /** A redirect is no success, and is not followed. */
  private Outcome outcome(ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    hear(response.getEntity());
    if (status >= 200 && status < 300) return new Outcome.Taken(status);
    if (status == GONE) return new Outcome.Gone(status);
    return new Outcome.Refused(Optional.of(status), "it answered " + status, askedFor(response));
  }

  /** So much that the connection can be used again; who says more is hung up on. */
  private static void hear(HttpEntity entity) throws IOException {
    if (entity == null) return;
    try (InputStream body = entity.getContent()) {
      if (body == null) return;
      int heard = body.readNBytes(WebhookSettings.MOST_OF_AN_ANSWER + 1).length;
      if (heard > WebhookSettings.MOST_OF_AN_ANSWER) throw new TooLong();
    }
  }

  private static Optional<Duration> askedFor(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    if (header == null || !header.getValue().strip().matches("\\d{1,9}")) return Optional.empty();
    return Optional.of(Duration.ofSeconds(Long.parseLong(header.getValue().strip())));
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }

  /** An answer that does not end. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("the answer is too long");
    }
  }
}
