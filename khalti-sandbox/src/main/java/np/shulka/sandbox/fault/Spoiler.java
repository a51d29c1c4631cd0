package np.shulka.sandbox.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import np.shulka.sandbox.Fault;
import np.shulka.sandbox.http.Refusal;
import np.shulka.sandbox.http.Reply;

/** Lets a call go wrong on its way: late, cut off, or answered by something in between. */
final class Spoiler {

  private final AnswerSpoiler answers;

  Spoiler(AnswerSpoiler answers) {
    this.answers = answers;
  }

  Reply spoil(Fault fault, int strike, Supplier<Reply> work) {
    return switch (fault.kind()) {
      case LATENCY -> {
        pause(fault.number());
        yield done(work);
      }
      case SLOW_REPLY -> {
        Reply reply = done(work);
        pause(fault.number());
        yield reply;
      }
      case DROP_BEFORE -> Reply.never();
      case DROP_AFTER -> {
        Reply lost = done(work);
        yield lost.status() == 0 ? lost : Reply.never();
      }
      case HTML_ERROR -> page(fault);
      case HTML_ERROR_AFTER -> {
        Reply lost = done(work);
        yield lost.status() == 0 ? lost : page(fault);
      }
      case EMPTY_BODY -> done(work).carrying(new byte[0]);
      case TRUNCATED_JSON -> cut(done(work));
      case TOO_MANY_REQUESTS -> tooMany(fault);
      case REDIRECT -> Reply.redirect(301, fault.detail());
      case WRONG_CONTENT_TYPE -> done(work).with("Content-Type", fault.detail());
      case SLOW_DRIP -> done(work).paced(new Reply.Pace.Drip(Duration.ofMillis(fault.number())));
      case RAW_BODY ->
          Reply.of(200, "application/json", fault.detail().getBytes(StandardCharsets.UTF_8));
      case NOT_FOUND -> Refusal.notFound().reply();
      case UNAUTHORIZED -> Refusal.unauthorized("Invalid token.").reply();
      default -> answers.spoil(fault, strike, done(work));
    };
  }

  private static Reply done(Supplier<Reply> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private static Reply cut(Reply reply) {
    byte[] body = reply.body();
    return reply.carrying(Arrays.copyOf(body, body.length / 2));
  }

  private static Reply page(Fault fault) {
    int status = (int) fault.number();
    return Reply.html(
        status,
        String.format(
            Locale.ROOT,
            """
        <html>
        <head><title>%1$d</title></head>
        <body><center><h1>%1$d</h1></center><hr><center>nginx</center></body>
        </html>
        """,
            status));
  }

  private static Reply tooMany(Fault fault) {
    return Refusal.detail(
            429,
            "Request was throttled. Expected available in " + fault.detail() + " seconds.",
            "throttled")
        .reply()
        .with("Retry-After", fault.detail());
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(Duration.ofMillis(millis));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
