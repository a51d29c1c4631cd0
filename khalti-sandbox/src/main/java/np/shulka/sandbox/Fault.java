package np.shulka.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One way in which an answer goes wrong, with the detail that kind of fault takes. */
public record Fault(Kind kind, String detail) {
  public Fault {
    kind.complaint(detail)
        .ifPresent(
            wrong -> {
              throw new IllegalArgumentException(kind + " with '" + detail + "': " + wrong);
            });
  }

  /** What goes wrong; each kind has a detail that holds unless another is given. */
  public enum Kind {
    /** Waits this many milliseconds, then does the work and answers. */
    LATENCY(Detail.MILLISECONDS, "2000"),
    /** Does the work, then waits this many milliseconds before it answers. */
    SLOW_REPLY(Detail.MILLISECONDS, "2000"),
    /** Hangs up without doing the work. */
    DROP_BEFORE,
    /** Does the work, then hangs up. */
    DROP_AFTER,
    /** Answers with this status and a web page, without doing the work. */
    HTML_ERROR(Detail.STATUS, "500"),
    /** Does the work, then answers with this status and a web page. */
    HTML_ERROR_AFTER(Detail.STATUS, "502"),
    /** Answers 200 with nothing in it. */
    EMPTY_BODY,
    /** Stops in the middle of the JSON. */
    TRUNCATED_JSON,
    /** Answers 429 and asks for this many seconds of patience. */
    TOO_MANY_REQUESTS(Detail.SECONDS, "1"),
    /** Answers 301 with this address. */
    REDIRECT(Detail.HEADER, "/elsewhere/"),
    /** Labels the right answer with this content type. */
    WRONG_CONTENT_TYPE(Detail.HEADER, "text/html"),
    /** Pads the answer to this many bytes. */
    HUGE_BODY(Detail.BYTES, "10485760"),
    /** Sends one byte in this many milliseconds. */
    SLOW_DRIP(Detail.MILLISECONDS, "200"),
    /** Answers 200 with exactly this body. */
    RAW_BODY(Detail.TEXT, "null"),
    /** Answers 404 "Not found.". */
    NOT_FOUND,
    /** Answers 401 as if the key had been revoked. */
    UNAUTHORIZED,
    /** Replaces the status by this word. */
    UNKNOWN_STATUS(Detail.TEXT, "Frozen"),
    /** Empties the transaction id. */
    BLANK_TRANSACTION,
    /** Turns the transaction id into null, whatever the status says. */
    NO_TRANSACTION,
    /** Gives the transaction id of an earlier payment. */
    REUSED_TRANSACTION,
    /** Writes every number as a string. */
    STRING_NUMBERS,
    /** Adds fields nobody has documented. */
    EXTRA_FIELDS,
    /** Adds this many paisa to the amount. */
    OTHER_AMOUNT(Detail.PAISA, "100"),
    /** Answers for this pidx, or for a made-up one. */
    OTHER_PIDX(Detail.TEXT, ""),
    /** Gives the pidx of an earlier payment. */
    DUPLICATE_PIDX,
    /** Sends the payer to this address. */
    FOREIGN_PAYMENT_URL(Detail.TEXT, "https://pay.example.net/?pidx="),
    /** Says Pending and Initiated in turn. */
    FLAPPING;

    private final Detail takes;
    private final String usual;

    Kind() {
      this(Detail.NOTHING, "");
    }

    Kind(Detail takes, String usual) {
      this.takes = takes;
      this.usual = usual;
    }

    /** What is wrong with such a detail and what would be right, unless nothing is. */
    public Optional<String> complaint(String detail) {
      return takes.complaint(detail);
    }
  }

  /** A fault of this kind with its usual detail. */
  public static Fault of(Kind kind) {
    return new Fault(kind, kind.usual);
  }

  /** A fault of this kind with a detail of its own. */
  public static Fault of(Kind kind, String detail) {
    return new Fault(kind, detail);
  }

  /** The fault with this name in any case, or a refusal that lists the names there are. */
  public static Fault named(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .map(Fault::of)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no fault '" + name + "', only " + Arrays.toString(Kind.values())));
  }

  public static Fault latency(Duration delay) {
    return of(Kind.LATENCY, String.valueOf(delay.toMillis()));
  }

  public static Fault slowReply(Duration delay) {
    return of(Kind.SLOW_REPLY, String.valueOf(delay.toMillis()));
  }

  public static Fault dropBefore() {
    return of(Kind.DROP_BEFORE);
  }

  public static Fault dropAfter() {
    return of(Kind.DROP_AFTER);
  }

  public static Fault htmlError(int status) {
    return of(Kind.HTML_ERROR, String.valueOf(status));
  }

  public static Fault htmlErrorAfter(int status) {
    return of(Kind.HTML_ERROR_AFTER, String.valueOf(status));
  }

  public static Fault tooManyRequests(Duration retryAfter) {
    return of(Kind.TOO_MANY_REQUESTS, String.valueOf(retryAfter.toSeconds()));
  }

  public static Fault slowDrip(Duration betweenBytes) {
    return of(Kind.SLOW_DRIP, String.valueOf(betweenBytes.toMillis()));
  }

  public static Fault rawBody(String body) {
    return of(Kind.RAW_BODY, body);
  }

  public static Fault unknownStatus(String status) {
    return of(Kind.UNKNOWN_STATUS, status);
  }

  public static Fault otherAmount(long extraPaisa) {
    return of(Kind.OTHER_AMOUNT, String.valueOf(extraPaisa));
  }

  public static Fault foreignPaymentUrl(String url) {
    return of(Kind.FOREIGN_PAYMENT_URL, url);
  }

  /** The detail as a whole number, for the kinds that take one. */
  public long number() {
    return Long.parseLong(detail);
  }
}
