package np.shulka.adapters.khalti;

import java.net.URI;
import java.util.function.Function;

/** Asks Khalti over the wire, guarded; reading the answer is part of the call that is judged. */
final class KhaltiLine {
  private final KhaltiHttp http;
  private final KhaltiResilience resilience;

  KhaltiLine(KhaltiHttp http, KhaltiResilience resilience) {
    this.http = http;
    this.resilience = resilience;
  }

  <T> T post(KhaltiOperation operation, URI uri, Object request, Function<KhaltiReply, T> reader) {
    byte[] json = KhaltiJson.write(request);
    return resilience.run(operation, () -> reader.apply(http.post(operation, uri, json)));
  }

  /** Whether a call would go out now, rather than be stopped by its circuit breaker. */
  boolean isOpenFor(KhaltiOperation operation) {
    return !resilience.stops(operation);
  }

  <T> T get(KhaltiOperation operation, URI uri, Function<KhaltiReply, T> reader) {
    return resilience.run(operation, () -> reader.apply(http.get(operation, uri)));
  }
}
