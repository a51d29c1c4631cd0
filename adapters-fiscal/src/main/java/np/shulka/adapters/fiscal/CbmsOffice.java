package np.shulka.adapters.fiscal;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import np.shulka.application.fiscal.FiscalOffice;
import np.shulka.application.fiscal.FiscalRecord;
import org.jspecify.annotations.Nullable;

/**
 * The Central Billing Monitoring System of Nepal's tax office (N6). Its codes are in the body of
 * the answer; whatever is not one of them tells nothing.
 */
final class CbmsOffice implements FiscalOffice {
  private static final int OK = 200;
  private static final int LONGEST_ANSWER = 16 * 1024;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final URI root;
  private final Duration deadline;
  private final CbmsWire wire;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  CbmsOffice(URI root, Duration deadline, CbmsWire wire) {
    this.root = root;
    this.deadline = deadline;
    this.wire = wire;
  }

  @Override
  public Role role() {
    return Role.INFORMED;
  }

  @Override
  public Answer tell(FiscalRecord record) {
    // HttpRequest.timeout ends with the headers, so half an answer would be waited for without end.
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            request(record), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      boolean isReturn = record.correction().isPresent();
      return answer(exchange.get(deadline.toNanos(), TimeUnit.NANOSECONDS), isReturn);
    } catch (TimeoutException late) {
      exchange.cancel(true);
      return new Answer.Unclear("no answer in time");
    } catch (InterruptedException stopped) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return new Answer.Unclear("interrupted");
    } catch (ExecutionException failed) {
      return failure(failed.getCause());
    }
  }

  private static Answer failure(@Nullable Throwable cause) {
    if (cause instanceof ConnectException) return new Answer.Closed("cannot be reached");
    return new Answer.Unclear(cause == null ? "failed" : cause.getClass().getSimpleName());
  }

  private static Answer answer(HttpResponse<byte[]> response, boolean isReturn) {
    String said = new String(response.body(), StandardCharsets.UTF_8).strip();
    if (response.statusCode() != OK) {
      return new Answer.Unclear("HTTP " + response.statusCode() + " " + said);
    }
    return meaning(said, isReturn);
  }

  private HttpRequest request(FiscalRecord record) {
    String path = record.correction().isPresent() ? "/api/billreturn" : "/api/bill";
    return HttpRequest.newBuilder(URI.create(root.toString().replaceAll("/+$", "") + path))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(wire.body(record)))
        .build();
  }

  /** 101 says of a bill that it is there already, and of a return that its bill is not. */
  private static Answer meaning(String said, boolean isReturn) {
    return switch (said.replace("\"", "")) {
      case "200" -> new Answer.Accepted(said);
      case "100" -> new Answer.Closed(said + " the credentials are not accepted");
      case "101" ->
          isReturn
              ? new Answer.Refused(said + " it does not know the invoice")
              : new Answer.Known(said + " it has an invoice of that number");
      case "102", "103" -> new Answer.Unclear(said + " something went wrong there");
      case "104" -> new Answer.Refused(said + " it cannot read the document");
      case "105" -> new Answer.Refused(said + " it does not know the invoice");
      default -> new Answer.Unclear(said);
    };
  }
}
