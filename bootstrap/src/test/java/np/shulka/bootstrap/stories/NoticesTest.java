package np.shulka.bootstrap.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import np.shulka.application.dunning.ANotice;
import np.shulka.application.dunning.Notice;
import np.shulka.application.dunning.Notices;
import np.shulka.application.subscriber.Subscribers;
import np.shulka.application.work.Transactions;
import np.shulka.bootstrap.FreePort;
import np.shulka.domain.identity.SubscriberId;
import np.shulka.domain.subscriber.ASubscriber;
import org.junit.jupiter.api.Test;

/** Two nodes, one outbox and a real mail server: everybody is told everything, once (L5, H9). */
class NoticesTest {
  private static final int MANY = 60;

  @Test
  void two_nodes_tell_everything_once() throws Exception {
    int port = FreePort.any();
    GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (Place place = Place.make();
        Node one = Node.start(settings(place, port));
        Node other = Node.start(settings(place, port))) {
      assertThat(other.address()).isNotEqualTo(one.address());
      List<Notice> told = write(one);

      Eventually.holds(() -> delivered(place) == MANY);

      assertThat(Arrays.stream(mail.getReceivedMessages()).map(NoticesTest::id))
          .containsExactlyInAnyOrderElementsOf(
              told.stream().map(notice -> notice.id().toString()).toList());
    } finally {
      mail.stop();
    }
  }

  private static long delivered(Place place) {
    return place.count("select count(*) from notice where fate = 'DELIVERED'");
  }

  /** Without the host, which is each node's own. */
  private static String id(MimeMessage message) {
    try {
      String whole = message.getMessageID();
      return whole.substring(1, whole.indexOf('@'));
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Map<String, String> settings(Place place, int port) {
    Map<String, String> settings = new HashMap<>(place.settings());
    settings.put("spring.mail.host", "127.0.0.1");
    settings.put("spring.mail.port", Integer.toString(port));
    settings.put("shulka.mail.from", "billing@example.com");
    settings.put("shulka.notices.every", "100ms");
    return settings;
  }

  /** All in one transaction, so that both nodes find them at the same time. */
  private static List<Notice> write(Node node) {
    SubscriberId somebody = node.bean(Subscribers.class).add(ASubscriber.somebody().build()).id();
    List<Notice> notices =
        IntStream.range(0, MANY)
            .mapToObj(_ -> ANotice.of(Notice.Kind.PAYMENT_RECEIVED).to(somebody).build())
            .toList();
    node.bean(Transactions.class)
        .run(
            () -> {
              notices.forEach(node.bean(Notices.class)::add);
              return notices;
            });
    return notices;
  }
}
