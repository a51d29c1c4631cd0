package np.shulka.adapters.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import np.shulka.application.dunning.Notice;
import np.shulka.domain.subscriber.Language;

/** Puts letters into messages of which no part can be mistaken for another. */
final class Envelopes {
  /** More than the mail servers of the world agree on would be refused by one of them. */
  private static final Pattern PLAIN = Pattern.compile("[!-~&&[^\\s<>(),;:\"\\[\\]\\\\]]{3,254}");

  private final InternetAddress sender;
  private final String host;

  private Envelopes(InternetAddress sender, String host) {
    this.sender = sender;
    this.host = host;
  }

  static Envelopes of(MailSettings settings) {
    InternetAddress sender =
        address(settings.mail().from())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "to send mail, set SHULKA_MAIL_FROM to the address that it comes from"));
    try {
      sender.setPersonal(OneLine.of(settings.merchant().name()), UTF_8.name());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    String host = URI.create(settings.publicUrl()).getHost();
    return new Envelopes(sender, host == null ? "localhost" : host);
  }

  /** The address, if it is one and nothing but one. */
  static Optional<InternetAddress> address(String text) {
    if (!PLAIN.matcher(text).matches()) return Optional.empty();
    try {
      return Optional.of(new InternetAddress(text, true));
    } catch (AddressException wrong) {
      return Optional.empty();
    }
  }

  void fill(MimeMessage message, Notice notice, Letter letter, InternetAddress to, Instant now)
      throws MessagingException {
    message.setFrom(sender);
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(letter.subject(), UTF_8.name());
    message.setSentDate(Date.from(now));
    message.setHeader("Message-ID", messageId(notice));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(new MimeMultipart("alternative", plain(letter), laidOut(letter)));
  }

  void speaks(MimeMessage message, Language language) throws MessagingException {
    message.setContentLanguage(new String[] {language.code()});
  }

  /** The same for the same notice, so that one that arrives twice is recognised. */
  private String messageId(Notice notice) {
    return "<" + notice.id() + "@" + host + ">";
  }

  private static MimeBodyPart plain(Letter letter) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(letter.text(), UTF_8.name());
    return part;
  }

  private static MimeBodyPart laidOut(Letter letter) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(letter.html(), UTF_8.name(), "html");
    return part;
  }
}
