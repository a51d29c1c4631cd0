package np.shulka.adapters.notification.partner;

import static np.shulka.adapters.notification.partner.HttpMessengerTest.DEMO;
import static np.shulka.adapters.notification.partner.HttpMessengerTest.NEW;
import static np.shulka.adapters.notification.partner.HttpMessengerTest.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import np.shulka.application.partner.Messenger.Outcome;
import np.shulka.domain.partner.SigningSecrets;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who does not answer holds up nobody else on the way out. */
final class SlowReceiverTest {
  /** Of many endpoints, each with all that it may have at once. */
  private static final int HANGING = 120;

  private final CountDownLatch asked = new CountDownLatch(HANGING);
  private final CountDownLatch end = new CountDownLatch(1);

  private AReceiver silent() throws Exception {
    return AReceiver.answering(
        _ -> {
          asked.countDown();
          hangs();
        });
  }

  private void hangs() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Timeout(60)
  void a_quick_one_is_served_while_others_hang() throws Exception {
    var patient = new WebhookSettings(DEMO.connect(), Duration.ofSeconds(50), false);
    SigningSecrets secret = SigningSecrets.of(NEW);
    List<Future<Outcome>> waiting = new ArrayList<>();
    try (AReceiver slow = silent();
        AReceiver quick = AReceiver.answering(204);
        var messenger =
            WebhookConfiguration.messenger(
                patient, SystemDefaultDnsResolver.INSTANCE, InstantSource.system());
        ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < HANGING; n++) {
        waiting.add(hands.submit(() -> messenger.bring(parcel(slow.url("localhost"), secret))));
      }
      asked.await();

      assertThat(messenger.bring(parcel(quick.url("localhost"), secret)))
          .isEqualTo(new Outcome.Taken(204));
      assertThat(waiting).noneMatch(Future::isDone);
      end.countDown();
    }
  }
}
