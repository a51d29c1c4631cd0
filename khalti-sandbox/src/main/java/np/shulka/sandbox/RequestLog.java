package np.shulka.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import np.shulka.sandbox.http.Request;

/** The latest requests, as many as it was told to keep. */
final class RequestLog {

  private final int size;
  private final Deque<RecordedRequest> latest = new ArrayDeque<>();

  RequestLog(int size) {
    this.size = size;
  }

  void add(Request request, Instant at) {
    if (size == 0) {
      return;
    }
    RecordedRequest recorded =
        new RecordedRequest(
            request.method(),
            request.path(),
            request.query(),
            redacted(request.headers()),
            request.body(),
            at);
    synchronized (latest) {
      if (latest.size() == size) {
        latest.removeFirst();
      }
      latest.addLast(recorded);
    }
  }

  List<RecordedRequest> all() {
    synchronized (latest) {
      return List.copyOf(latest);
    }
  }

  void clear() {
    synchronized (latest) {
      latest.clear();
    }
  }

  private static Map<String, String> redacted(Map<String, String> headers) {
    if (!headers.containsKey("authorization")) {
      return headers;
    }
    Map<String, String> redacted = new HashMap<>(headers);
    redacted.put("authorization", "[redacted]");
    return redacted;
  }
}
