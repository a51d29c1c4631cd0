package np.shulka.adapters.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A mail as its receiver sees it. */
record Mail(MimeMessage message) {

  String subject() {
    return read(message::getSubject);
  }

  String header(String name) {
    String[] values = read(() -> message.getHeader(name));
    return values == null ? "" : String.join(" | ", values);
  }

  List<String> receivers() {
    return read(() -> Arrays.stream(message.getAllRecipients()).map(Object::toString).toList());
  }

  String from() {
    return read(() -> message.getFrom()[0].toString());
  }

  List<String> headerNames() {
    return read(
        () ->
            Collections.list(message.getAllHeaders()).stream()
                .map(jakarta.mail.Header::getName)
                .toList());
  }

  String text() {
    return part(0, "text/plain");
  }

  String html() {
    return part(1, "text/html");
  }

  private String part(int place, String type) {
    return read(
        () -> {
          if (!message.isMimeType("multipart/alternative")) throw new IllegalStateException("one");
          BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(place);
          if (!part.isMimeType(type)) throw new IllegalStateException(part.getContentType());
          return part.getContent().toString();
        });
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (MessagingException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private interface Reading<T> {
    T read() throws MessagingException, IOException;
  }
}
