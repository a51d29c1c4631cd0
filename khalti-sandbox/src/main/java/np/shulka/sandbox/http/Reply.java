package np.shulka.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer and the pace at which it is delivered. */
public final class Reply {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Pace pace;

  /** How an answer travels: in one piece, byte by byte, or not at all. */
  public sealed interface Pace {

    /** In one piece. */
    record AtOnce() implements Pace {}

    /** One byte in every gap. */
    record Drip(Duration gap) implements Pace {}

    /** Never: the connection is closed. */
    record Never() implements Pace {}
  }

  private static final Pace AT_ONCE = new Pace.AtOnce();

  private Reply(int status, Map<String, String> headers, byte[] body, Pace pace) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.pace = pace;
  }

  public static Reply json(int status, JsonNode body) {
    return of(status, "application/json", Json.bytes(body));
  }

  public static Reply html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply of(int status, String contentType, byte[] body) {
    return new Reply(status, Map.of("Content-Type", contentType), body, AT_ONCE);
  }

  public static Reply redirect(int status, String location) {
    return new Reply(status, Map.of("Location", location), new byte[0], AT_ONCE);
  }

  /** Hangs up without a word. */
  public static Reply never() {
    return new Reply(0, Map.of(), new byte[0], new Pace.Never());
  }

  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, pace);
  }

  public Reply paced(Pace changed) {
    return new Reply(status, headers, body, changed);
  }

  public Reply carrying(byte[] changed) {
    return new Reply(status, headers, changed, pace);
  }

  public int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  public byte[] body() {
    return body.clone();
  }

  byte[] bytes() {
    return body;
  }

  Pace pace() {
    return pace;
  }
}
