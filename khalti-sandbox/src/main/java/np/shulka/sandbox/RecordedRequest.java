package np.shulka.sandbox;

import java.time.Instant;
import java.util.Map;

/** A request the stand-in has received, with the key left out. */
public record RecordedRequest(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    String body,
    Instant receivedAt) {}
