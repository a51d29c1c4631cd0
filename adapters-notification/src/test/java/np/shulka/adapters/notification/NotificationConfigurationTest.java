package np.shulka.adapters.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import np.shulka.application.dunning.ANotice;
import np.shulka.application.dunning.Notice;
import np.shulka.domain.subscriber.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A wrong setting is found at start, by its name, and nothing waits for ever. */
final class NotificationConfigurationTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "a@example.com\nBcc: b@example.com"})
  void mail_needs_an_address_that_it_comes_from(String from) {
    try (PostOffice office = PostOffice.withServerAt("127.0.0.1").set("shulka.mail.from", from)) {
      assertThatThrownBy(office::open).rootCause().hasMessageContaining("SHULKA_MAIL_FROM");
    }
  }

  @Test
  void an_unknown_language_stops_the_start() {
    try (PostOffice office = PostOffice.withoutServer().set("shulka.language", "de")) {
      assertThatThrownBy(office::open).rootCause().hasMessageContaining("'de'");
    }
  }

  @Test
  void every_wait_is_bounded_unless_an_operator_says_otherwise() {
    try (PostOffice office =
        PostOffice.withServerAt("mail.example.com")
            .set("spring.mail.properties.mail.smtp.timeout", "1234")
            .open()) {
      var properties = office.bean(JavaMailSenderImpl.class).getJavaMailProperties();

      assertThat(properties)
          .containsEntry("mail.smtp.timeout", "1234")
          .containsEntry("mail.smtp.connectiontimeout", "5000")
          .containsEntry("mail.smtp.writetimeout", "10000")
          .containsEntry("mail.smtps.timeout", "10000");
    }
  }

  @Test
  void the_merchants_language_is_used_where_a_notice_names_none() {
    Notice notice = ANotice.of(Notice.Kind.PAST_DUE).build();
    Contact contact =
        new Contact(
            java.util.Optional.empty(),
            java.util.Optional.of("sita@example.com"),
            java.util.Optional.empty());
    try (PostOffice office = PostOffice.withServer().set("shulka.language", "ne").open()) {
      office.courier().deliver(notice, contact);

      assertThat(office.received().getFirst().text()).startsWith("नमस्ते,");
    }
  }
}
