package np.shulka.adapters.khalti;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one way out to Khalti: one pooled client, our key, no redirects, and for every exchange one
 * deadline that includes the body and one limit on its size.
 */
final class KhaltiHttp implements AutoCloseable {
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client;
  private final HttpRequest.Builder template;
  private final KhaltiLimits limits;
  private final InstantSource time;

  KhaltiHttp(SecretKey key, KhaltiLimits limits, InstantSource time) {
    this.limits = limits;
    this.time = time;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.deadline().connect())
            .executor(executor)
            .build();
    this.template =
        HttpRequest.newBuilder()
            .header("Authorization", key.authorization())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json");
  }

  KhaltiReply post(KhaltiOperation operation, URI uri, byte[] json) {
    return send(operation, template.copy().uri(uri).POST(BodyPublishers.ofByteArray(json)).build());
  }

  KhaltiReply get(KhaltiOperation operation, URI uri) {
    return send(operation, template.copy().uri(uri).GET().build());
  }

  private KhaltiReply send(KhaltiOperation operation, HttpRequest request) {
    long cap = limits.longestAnswer(operation).toBytes();
    Instant askedAt = time.instant();
    // HttpRequest.timeout ends with the headers, so a slow drip would outlive it (A6).
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(request, _ -> new CappedBody(cap));
    try {
      long deadline = limits.deadline().of(operation).toNanos();
      return reply(exchange.get(deadline, TimeUnit.NANOSECONDS), askedAt);
    } catch (TimeoutException late) {
      exchange.cancel(true);
      throw new KhaltiFailure.Down("Khalti did not answer in time", late);
    } catch (InterruptedException interrupted) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new KhaltiFailure.Down("we stopped waiting for Khalti", interrupted);
    } catch (ExecutionException failed) {
      throw failure(failed);
    }
  }

  private static KhaltiFailure failure(ExecutionException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof KhaltiFailure known) return known;
    }
    return new KhaltiFailure.Down("Khalti cannot be reached", failed);
  }

  private static KhaltiReply reply(HttpResponse<byte[]> response, Instant askedAt) {
    HttpHeaders headers = response.headers();
    return new KhaltiReply(
        response.statusCode(),
        new String(response.body(), StandardCharsets.UTF_8),
        headers.firstValue("Content-Type").filter(KhaltiHttp::isJson).isPresent(),
        askedAt,
        headers.firstValue("Retry-After").flatMap(text -> RetryAfter.read(text, askedAt)));
  }

  private static boolean isJson(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return type.equals("application/json") || type.endsWith("+json");
  }

  /** Lets calls on their way finish; their deadlines bound the wait. */
  @Override
  public void close() {
    client.close();
    executor.close();
  }
}
