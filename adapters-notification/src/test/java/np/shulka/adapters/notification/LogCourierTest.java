package np.shulka.adapters.notification;

import static np.shulka.application.dunning.Notice.Kind.RENEWAL_OFFERED;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.Optional;
import np.shulka.application.dunning.ANotice;
import np.shulka.application.dunning.Courier.Outcome;
import np.shulka.application.dunning.Notice;
import np.shulka.domain.subscriber.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the log says of notices, and what it never says. */
final class LogCourierTest {
  private static final Contact SITA =
      new Contact(
          Optional.of("Sita Sharma"), Optional.of("sita@example.com"), Optional.of("9800000001"));

  private final Logger ours = (Logger) LoggerFactory.getLogger("np.shulka");
  private final Logger mail = (Logger) LoggerFactory.getLogger("org.springframework.mail");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Notice notice =
      ANotice.of(RENEWAL_OFFERED).forPlan("Pro\r\n12:00 ERROR forged").build();

  @BeforeEach
  void listen() {
    lines.start();
    for (Logger logger : new Logger[] {ours, mail}) {
      logger.setLevel(Level.TRACE);
      logger.addAppender(lines);
    }
  }

  @AfterEach
  void leave() {
    ours.detachAppender(lines);
    mail.detachAppender(lines);
  }

  private String said() {
    return String.join(
        "\n",
        lines.list.stream()
            .map(line -> line.getFormattedMessage() + " " + line.getThrowableProxy())
            .toList());
  }

  private void nobodyIsNamed() {
    assertThat(said()).doesNotContain("Sita", "sita", "example.com", "9800000001", "abcdabcd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", ""})
  void without_a_server_notices_are_shown_in_the_log(String host) {
    PostOffice unset = PostOffice.withoutServer();
    try (PostOffice office = (host.isEmpty() ? unset.set("spring.mail.host", "") : unset).open()) {
      assertThat(office.courier().deliver(notice, SITA)).isEqualTo(new Outcome.Shown());
    }

    assertThat(said())
        .contains("SPRING_MAIL_HOST")
        .contains("RENEWAL_OFFERED", "Pro 12:00 ERROR forged", "Rs 113000.00", "/pay/abcd…");
    nobodyIsNamed();
  }

  @Test
  void mail_that_fails_or_arrives_names_nobody() throws IOException {
    try (var server = new StubbornServer(StubbornServer.Temper.KNOWS_NOBODY);
        PostOffice refusing =
            PostOffice.withServerAt("127.0.0.1").set("spring.mail.port", server.port()).open();
        PostOffice taking = PostOffice.withServer().open()) {
      Outcome outcome = refusing.courier().deliver(notice, SITA);
      taking.courier().deliver(notice, SITA);
      Contact nonsense = new Contact(SITA.name(), Optional.of("sita at home"), SITA.phone());
      taking.courier().deliver(notice, nonsense);

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Failed.class,
              failed -> assertThat(failed.why()).endsWith(" 550").doesNotContain("@"));
    }

    assertThat(said()).contains("no usable address");
    nobodyIsNamed();
  }
}
