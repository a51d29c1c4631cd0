package np.shulka.adapters.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import np.shulka.application.dunning.Courier;
import np.shulka.application.dunning.Notice;
import np.shulka.domain.subscriber.Contact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** E-mail, one conversation with the server for each notice, within a deadline. */
final class SmtpCourier implements Courier {
  private static final Logger log = LoggerFactory.getLogger(SmtpCourier.class);
  private final JavaMailSender server;
  private final Letters letters;
  private final Envelopes envelopes;
  private final InstantSource clock;
  private final Duration deadline;

  SmtpCourier(
      JavaMailSender server,
      Letters letters,
      Envelopes envelopes,
      InstantSource clock,
      Duration deadline) {
    this.server = server;
    this.letters = letters;
    this.envelopes = envelopes;
    this.clock = clock;
    this.deadline = deadline;
  }

  @Override
  public Outcome deliver(Notice notice, Contact contact) {
    Optional<InternetAddress> to = contact.email().flatMap(Envelopes::address);
    if (to.isEmpty()) {
      log.info("notice {} {}: the subscriber has no usable address", notice.kind(), notice.id());
      return new Outcome.NoAddress();
    }
    MimeMessage message = message(notice, contact, to.get());
    return withinDeadline(() -> send(message));
  }

  private MimeMessage message(Notice notice, Contact contact, InternetAddress to) {
    MimeMessage message = server.createMimeMessage();
    try {
      envelopes.fill(message, notice, letters.write(notice, contact), to, clock.instant());
      envelopes.speaks(message, letters.language(notice));
      return message;
    } catch (MessagingException bug) {
      throw new IllegalStateException("a letter that fits no envelope", bug);
    }
  }

  private Outcome send(MimeMessage message) {
    try {
      server.send(message);
      return new Outcome.Delivered();
    } catch (MailAuthenticationException closed) {
      return new Outcome.Unreachable("the mail server does not let us in");
    } catch (MailSendException failed) {
      // with a cause it did not get as far as the message
      boolean noConnection = failed.getCause() != null;
      String why = Reply.to(failed);
      return noConnection ? new Outcome.Unreachable(why) : new Outcome.Failed(why);
    } catch (MailException failed) {
      return new Outcome.Failed(failed.getClass().getSimpleName());
    }
  }

  /**
   * A server that sends a byte now and then keeps every single time limit. On a virtual thread an
   * interrupt closes the connection; whether the mail was taken is then unknown, so it comes again.
   */
  private Outcome withinDeadline(Supplier<Outcome> sending) {
    FutureTask<Outcome> task = new FutureTask<>(sending::get);
    Thread.ofVirtual().name("mail").start(task);
    try {
      return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      task.cancel(true);
      return new Outcome.Unreachable("no end after " + deadline.toSeconds() + " s");
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return new Outcome.Unreachable("we are stopping");
    } catch (ExecutionException bug) {
      throw new IllegalStateException("mail cannot be sent", bug.getCause());
    }
  }
}
